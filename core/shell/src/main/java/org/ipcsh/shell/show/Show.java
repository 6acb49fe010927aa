package org.ipcsh.shell.show;

import java.io.OutputStream;
import org.ipcsh.api.Rows;

/** Shows a value that nothing took. */
public final class Show {
  private final Look look;
  private final RecordFields fields;

  /** For a reader. */
  public Show(Look look, RecordFields fields) {
    this.look = look;
    this.fields = fields;
  }

  /**
   * Shows a value; null is not shown. Rows are read as they are shown, and closed whatever happens.
   *
   * @param raw plain numbers, and text untouched unless a terminal would get it
   * @throws ClosedOutput if the reader has gone away
   */
  public void print(Object value, boolean raw, OutputStream stream) {
    Output out = Output.on(stream);
    if (!(value instanceof Rows<?> rows)) {
      show(value, raw, out);
      return;
    }
    try (rows) {
      show(rows, raw, out);
    }
  }

  private void show(Object value, boolean raw, Output out) {
    RuntimeException failure = null;
    try {
      new TablePrinter(look, fields, raw).print(value, out);
    } catch (RuntimeException e) {
      failure = e;
    }
    // What was written before something failed must be seen before the error is.
    if (!(failure instanceof ClosedOutput)) {
      out.flush();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
