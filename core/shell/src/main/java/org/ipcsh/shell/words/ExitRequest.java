package org.ipcsh.shell.words;

import org.ipcsh.lang.Uncaught;

/** What {@code exit} throws. */
public final class ExitRequest extends Uncaught {
  private static final long serialVersionUID = 1;

  private final int status;

  /** Asks for the script to end with a status, 0 to 255. */
  public ExitRequest(int status) {
    super("exit " + status);
    this.status = status;
  }

  /** The exit status. */
  public int status() {
    return status;
  }
}
