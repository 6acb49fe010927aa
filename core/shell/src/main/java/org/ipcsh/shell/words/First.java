package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Between;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** The start of what comes. */
@Command(
    name = "first",
    summary = "Take the first row, or the first few, and read no further.",
    search = {"head", "take", "limit", "top"})
public sealed interface First extends Action<Object> {
  /** The first row itself, or null. */
  record One(@Input("rows") Rows<Object> rows) implements First {
    @Override
    public Object run(Session session) {
      try (rows) {
        return rows.hasNext() ? rows.next() : null;
      }
    }
  }

  /** As many as there are, up to a number. */
  record Some(@Input("rows") Rows<Object> rows, @Arg("how many") @Between(low = 0) long count)
      implements First {
    @Override
    public Rows<Object> run(Session session) {
      return new Start(rows, count);
    }
  }

  /** Closes what it reads as soon as it has enough, however long its own reader takes. */
  final class Start extends Rows<Object> {
    private final Rows<Object> rows;
    private long left;

    Start(Rows<Object> rows, long count) {
      this.rows = rows;
      this.left = count;
      if (count == 0) {
        rows.close();
      }
    }

    @Override
    protected Object read() {
      if (left == 0 || !rows.hasNext()) {
        return null;
      }
      left--;
      Object row = rows.next();
      if (left == 0) {
        rows.close();
      }
      return row(row);
    }

    @Override
    protected void release() {
      rows.close();
    }
  }
}
