package org.ipcsh.lang;

/**
 * Ends a script from within without being one of its errors: no {@code catch} and no {@code fails}
 * sees it, what was put off still runs on its way out.
 *
 * <p>It has no stack trace, for it tells no fault.
 */
public abstract class Uncaught extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message what ends the script, for whoever debugs the shell
   */
  protected Uncaught(String message) {
    super(message, null, false, false);
  }
}
