package org.ipcsh.lang;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Session;

/** Makes a parameter's Java value of what a script gives for it. */
public interface Reader {
  /** Says that a literal can be read only when the script runs. */
  Object LATER = new Object();

  /**
   * Looks at a literal before anything runs.
   *
   * @param literal a {@code String} for a bare word, {@code Bytes} for a quoted one, a list or map
   *     of such for joined and paired parameters
   * @return what {@link #read} would give at every call, or {@link #LATER}
   * @throws org.ipcsh.api.ProblemException if the literal can never be read
   */
  Object literal(Object literal);

  /**
   * Makes the value.
   *
   * @param value as for {@link #literal}, or any value of the language
   * @throws org.ipcsh.api.ProblemException if it cannot be read
   */
  Object read(Object value, Session session);

  /**
   * Whether reading this value, which has been read before, gives the same whatever has happened
   * since: of a handle, whether it does for as long as that is open.
   */
  default boolean steady(Object value) {
    return false;
  }

  /** What must be written, for errors and help: {@code a duration such as 500ms}. */
  String expects();

  /** What could be typed; may ask the kernel. */
  List<Candidate> complete(Session session, Bound bound, String prefix);
}
