package org.ipcsh.api;

/**
 * What is sent or written: text, or a value that a type such as that of {@code --as} turns into
 * bytes. A component of this type takes any value; a bare word keeps its spelling, so that {@code
 * 007} is three digits.
 *
 * @param text the value as text; null if it is a list, a record or null
 * @param value the value itself; of a bare word its text
 */
public record Payload(Bytes text, Object value) {
  /** A payload that is text. */
  public static Payload of(Bytes text) {
    return new Payload(text, text);
  }

  /**
   * The bytes, where no type says how to make them.
   *
   * @param what whose they are, for the error: {@code the text}
   * @throws ProblemException if it is a list, a record or null
   */
  public Bytes bytes(String what) {
    if (text == null) {
      String is = value == null ? "null" : value instanceof Iterable ? "a list" : "a record";
      throw new Problem.BadValue(what, "text", is)
          .thrown()
          .hint("--as says how a value becomes bytes");
    }
    return text;
  }
}
