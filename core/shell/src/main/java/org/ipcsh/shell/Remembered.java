package org.ipcsh.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.run.Values;

/** Rows that can be asked for again once they have been shown, which reads them. */
final class Remembered extends Rows<Object> {
  /** So many are kept at most: nobody reads more, and rows can come for ever. */
  private static final int MOST = 100_000;

  private final Rows<?> rows;
  private final List<Object> read = new ArrayList<>();

  Remembered(Rows<?> rows) {
    this.rows = rows;
  }

  /** Whether these are they. */
  boolean are(Object value) {
    return rows == value;
  }

  /** Those that have been read, the first of them if there were too many. */
  List<Object> list() {
    return Collections.unmodifiableList(read);
  }

  @Override
  protected Object read() {
    if (!rows.hasNext()) {
      return null;
    }
    Object row = Values.normalise(rows.next());
    if (read.size() < MOST) {
      read.add(row);
    }
    return row(row);
  }

  @Override
  protected void release() {
    rows.close();
  }
}
