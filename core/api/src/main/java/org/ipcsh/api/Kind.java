package org.ipcsh.api;

import java.util.List;

/**
 * How values of one Java type are read from a word, shown and completed.
 *
 * <p>A value that is already of the type is taken as it is, a handle also by its name ({@code
 * msg#1}); {@link #read} sees all others, numbers and constants as the text they show as. An
 * instance is shared by all sessions and threads.
 *
 * @param <T> the Java type
 */
public interface Kind<T> {
  /** The type of the components that this reads. */
  Class<T> type();

  /** What must be written, for errors and help: {@code a queue: a handle, an id or key:0x270f}. */
  String expects();

  /**
   * Reads a word.
   *
   * @throws ProblemException if the text is not one
   */
  T read(String text, Session session);

  /**
   * Whether {@link #read} looks at nothing but the text. A literal word is then read once, when the
   * script is compiled, and with a null session, and a text that a loop gives again is not read
   * again; otherwise at each call. What it gives is then never changed.
   */
  default boolean pure() {
    return false;
  }

  /**
   * Looks at a literal word before anything runs, without asking the kernel.
   *
   * @throws ProblemException if {@link #read} could not but fail
   */
  default void check(String text) {}

  /** The value as it is shown; {@link #read} must take it back where it can. */
  default String show(T value) {
    return value.toString();
  }

  /**
   * What could be typed here. It may ask the kernel; the shell gives it a thread and little time.
   *
   * @param bound the arguments before this one
   * @param prefix what is typed so far, perhaps empty
   */
  default List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of();
  }
}
