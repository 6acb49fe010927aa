package org.ipcsh.shell.show;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Live;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.run.Values;

/**
 * For people: records as an aligned table, one record as a line or upright, anything else as text.
 */
public final class TablePrinter implements Printer {
  /** So many rows decide how wide the columns are; the rest is not waited for. */
  private static final int MEASURED = 1000;

  /** Nor does a person wait longer than this for the first of rows that are slow to come. */
  private static final long PATIENCE = 100_000_000;

  private final Look look;
  private final RecordFields fields;
  private final Cells cells;
  private final boolean untouched;

  /**
   * For a reader.
   *
   * @param raw plain numbers in place of times, durations, sizes, modes and names; text outside a
   *     table untouched, unless a terminal would get it
   */
  public TablePrinter(Look look, RecordFields fields, boolean raw) {
    this.look = look;
    this.fields = fields;
    this.cells = new Cells(look, fields, raw);
    this.untouched = raw && !look.terminal();
  }

  @Override
  public void print(Object given, Output out) {
    Object value = Values.normalise(given);
    if (value instanceof Live<?> live) {
      frames(live, out);
    } else if (value instanceof Rows<?> rows) {
      many(rows, out);
    } else if (value instanceof List<?> list) {
      many(list.iterator(), out);
    } else if (value instanceof Document document) {
      new DocumentPrinter(look).print(document, out);
    } else if (fields.isRecord(value)) {
      one(value, out);
    } else if (untouched && value instanceof Bytes bytes) {
      out.bytes(bytes);
    } else if (cells.dumps(value)) {
      new HexPrinter().print(value, out);
    } else if (value != null) {
      String text = cells.whole(value);
      out.text(text).text(text.isEmpty() || text.endsWith("\n") ? "" : "\n");
    }
  }

  private void frames(Live<?> live, Output out) {
    String gap = "";
    while (live.hasNext()) {
      Object frame = live.next();
      out.text(gap);
      print(frame, out);
      out.flush();
      gap = "\n";
    }
  }

  private void one(Object record, Output out) {
    Grid grid = new Grid(look, fields, cells).measure(List.of(record));
    if (grid.width() <= look.width() && !record.getClass().isAnnotationPresent(Upright.class)) {
      header(grid, out);
      out.line(grid.line(record));
      return;
    }
    upright(record, out);
  }

  private void upright(Object record, Output out) {
    int width = 0;
    for (String name : fields.fields(record)) {
      width = Math.max(width, Width.of(Escape.CELL.of(name)));
    }
    for (String name : fields.fields(record)) {
      String header = Escape.CELL.of(name);
      String text = cells.cell(fields.field(record, name));
      String gap = text.isEmpty() ? "" : " ".repeat(width - Width.of(header) + 2);
      out.line(bold(header) + gap + text);
    }
  }

  private void many(Iterator<?> rows, Output out) {
    if (!rows.hasNext()) {
      if (look.terminal()) {
        out.line(look.colour() ? "\033[2m(none)\033[m" : "(none)");
      }
      return;
    }
    Object first = Values.normalise(rows.next());
    if (fields.isRecord(first)) {
      table(first, rows, out);
      return;
    }
    item(first, out);
    while (next(rows, out)) {
      item(Values.normalise(rows.next()), out);
    }
  }

  private void item(Object value, Output out) {
    if (untouched && value instanceof Bytes bytes) {
      out.bytes(bytes).write('\n');
    } else {
      out.line(cells.line(value));
    }
  }

  private void table(Object first, Iterator<?> rows, Output out) {
    List<Object> chunk = new ArrayList<>();
    chunk.add(first);
    RuntimeException failure = null;
    long since = System.nanoTime();
    try {
      while (chunk.size() < MEASURED && !tired(since) && rows.hasNext()) {
        chunk.add(Values.normalise(rows.next()));
      }
    } catch (RuntimeException e) {
      failure = e; // what came before it is shown all the same
    }
    Grid grid = new Grid(look, fields, cells).measure(chunk);
    List<String> all = grid.names();
    if (look.terminal() && grid.fit().width() > look.width()) {
      narrow(chunk, failure, rows, out);
      return;
    }
    header(grid.fit(), out);
    for (Object row : chunk) {
      out.line(grid.line(row));
    }
    if (failure != null) {
      throw failure;
    }
    while (next(rows, out)) {
      Object row = Values.normalise(rows.next());
      if (!grid.covers(row, all)) {
        grid = new Grid(look, fields, cells).measure(List.of(row));
        all = grid.names();
        header(grid.fit(), out);
      }
      if (look.terminal()) {
        grid.widen(row);
      }
      out.line(grid.line(row));
    }
  }

  /** Where not even the narrowest table has room: rows upright, with a blank line between. */
  private void narrow(List<Object> chunk, RuntimeException failure, Iterator<?> rows, Output out) {
    String gap = "";
    for (Object row : chunk) {
      out.text(gap);
      row(row, out);
      gap = "\n";
    }
    if (failure != null) {
      throw failure;
    }
    while (next(rows, out)) {
      out.text(gap);
      row(Values.normalise(rows.next()), out);
    }
  }

  private void row(Object row, Output out) {
    if (fields.isRecord(row)) {
      upright(row, out);
    } else {
      item(row, out);
    }
  }

  private boolean tired(long since) {
    return look.terminal() && System.nanoTime() - since > PATIENCE;
  }

  /** A person sees each row at once, though the next may be long in coming. */
  private boolean next(Iterator<?> rows, Output out) {
    if (look.terminal()) {
      out.flush();
    }
    return rows.hasNext();
  }

  private void header(Grid grid, Output out) {
    out.line(bold(grid.header()));
  }

  private String bold(String text) {
    return look.colour() ? "\033[1m" + text + "\033[m" : text;
  }
}
