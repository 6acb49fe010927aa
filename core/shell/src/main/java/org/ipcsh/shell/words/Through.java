package org.ipcsh.shell.words;

import java.util.function.UnaryOperator;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** Rows made of other rows, one at a time as they are asked for. Closing it closes those. */
final class Through extends Rows<Object> {
  /** What a step makes of a row that is left out. */
  static final Object NONE = new Object();

  private final Session session;
  private final Rows<?> from;
  private final UnaryOperator<Object> step;

  Through(Session session, Rows<?> from, UnaryOperator<Object> step) {
    this.session = session;
    this.from = from;
    this.step = step;
  }

  @Override
  protected Object read() {
    while (from.hasNext()) {
      session.checkpoint();
      Object made = step.apply(from.next());
      if (made != NONE) {
        return row(made);
      }
    }
    return null;
  }

  @Override
  protected void release() {
    from.close();
  }
}
