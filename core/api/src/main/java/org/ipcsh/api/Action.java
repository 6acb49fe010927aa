package org.ipcsh.api;

/**
 * What a command does, once its arguments are read.
 *
 * <p>A record is made of a call's arguments and run on the thread of the job that calls it. A loop
 * that calls with the same arguments again may run the same record again: it keeps nothing of
 * having been run, and looks at the world when it is run, not when it is made.
 *
 * @param <R> what it gives: a record, a {@link Row}, {@link Rows}, {@link Live}, a list, a {@link
 *     Handle}, {@link Bytes}, a number, a boolean, or {@link Void} for nothing
 */
public interface Action<R> {
  /**
   * Does it.
   *
   * @throws ProblemException for whatever goes wrong that a person can do something about
   */
  R run(Session session);

  /**
   * What this errno means for this call with these arguments, and what to try; null if there is
   * nothing to say beyond the errno's own text. Asked only after {@link #run} threw a {@link
   * Problem.CallFailed}; what it throws itself is ignored.
   */
  default String hint(Errno errno, Session session) {
    return null;
  }
}
