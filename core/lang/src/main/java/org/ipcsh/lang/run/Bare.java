package org.ipcsh.lang.run;

import java.time.Duration;
import java.util.regex.Pattern;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Durations;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.parse.Numbers;

/** A bare word that no parameter reads: rule 9. */
final class Bare {
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

  private Bare() {}

  /**
   * Reads a word as a number, size, duration, constant, boolean, {@code null} or else text.
   *
   * @param library where constants are found; null to take them as text
   */
  static Object read(String word, Library library) {
    switch (word) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
        return null;
      default:
        Object number = Numbers.read(word);
        if (number == null && library != null) {
          number = constants(word, library);
        }
        return number == null ? Bytes.of(word) : number;
    }
  }

  /** Constants, or constants and numbers joined by {@code |}; null if the word is none. */
  private static Numeric constants(String word, Library library) {
    if (word.isEmpty() || (word.charAt(0) > 'Z' && word.indexOf('|') < 0)) {
      return null;
    }
    if (word.indexOf('|') < 0) {
      return CONSTANT.matcher(word).matches() ? library.constant(word) : null;
    }
    long all = 0;
    boolean named = false;
    int from = 0;
    while (from <= word.length()) {
      int bar = word.indexOf('|', from);
      String part = word.substring(from, bar < 0 ? word.length() : bar);
      Numeric constant = CONSTANT.matcher(part).matches() ? library.constant(part) : null;
      Object number = constant == null ? Numbers.read(part) : (Object) constant.number();
      if (!(number instanceof Long bits)) {
        return null;
      }
      named |= constant != null;
      all |= bits;
      from = bar < 0 ? word.length() + 1 : bar + 1;
    }
    return named ? new Named(all, word) : null;
  }

  /** Whether a number is one that shows as the name of a constant. */
  static boolean named(Object value) {
    return value instanceof Constant || value instanceof Named;
  }

  /**
   * A duration, also as text.
   *
   * @throws org.ipcsh.api.ProblemException if it is none
   */
  static Duration duration(String what, Object given) {
    if (given instanceof Duration duration) {
      return duration;
    }
    String text =
        given instanceof String word ? word : given instanceof Bytes bytes ? bytes.utf8() : null;
    Duration read = text == null ? null : Durations.read(text);
    if (read == null) {
      throw new Problem.BadValue(what, "a duration such as 500ms", Notation.describe(given))
          .thrown();
    }
    return read;
  }
}
