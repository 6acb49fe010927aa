package org.ipcsh.shell.show;

import org.ipcsh.lang.Uncaught;

/**
 * Whoever read the output has gone away (EPIPE), as {@code head} does once it has enough. No script
 * catches it; the shell leaves quietly.
 */
public final class ClosedOutput extends Uncaught {
  private static final long serialVersionUID = 1;

  /** Makes one. */
  public ClosedOutput() {
    super("the output was closed by its reader");
  }
}
