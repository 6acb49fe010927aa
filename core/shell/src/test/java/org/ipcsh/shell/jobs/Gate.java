package org.ipcsh.shell.jobs;

import org.ipcsh.api.Handle;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;

/** A handle that a job can look at until it is let go on: {@code while $gate.open == 0 { }}. */
final class Gate extends Handle {
  private volatile boolean let;

  Gate() {
    super("gate");
  }

  /** Lets whoever looks at it go on, as closing it does. */
  void let() {
    let = true;
  }

  boolean isOpen() {
    return let;
  }

  @Override
  protected void release(Session session) {
    let = true;
  }

  @Override
  public Row facts() {
    return Row.of("open", let ? 1L : 0L);
  }
}
