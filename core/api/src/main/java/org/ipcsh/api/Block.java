package org.ipcsh.api;

/**
 * A {@code { ... }} given to a command, to be run during that command, on its thread, on the
 * caller's variables. {@code break}, {@code continue} and {@code return} in it pass through the
 * command as exceptions that it lets go.
 */
public interface Block {
  /**
   * Runs it; {@code $it} is what it was outside.
   *
   * @return the value of its last statement, or null
   */
  default Object call() {
    return call(null);
  }

  /**
   * Runs it for a row.
   *
   * @param it what {@code $it} is inside; it may be null
   * @return the value of its last statement, or null
   */
  Object call(Object it);
}
