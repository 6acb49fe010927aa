package org.ipcsh.shell.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a table: their names, and how wide each is for the rows they were measured by. */
final class Grid {
  private static final int GAP = 2;

  /** A column that was cut narrower than this would tell nothing. */
  private static final int LEAST = 8;

  /**
   * Where nothing is cut, a wider cell sticks out: one text of a megabyte must not make a megabyte
   * of blanks in every other row.
   */
  private static final int WIDEST = 256;

  /** Reverse video: it is seen without colour too. */
  static final String MARK = "\033[7m";

  static final String UNMARK = "\033[m";

  private static final String COLUMN_OF_SCALARS = "value";

  private static final class Column {
    private final String name;
    private final String header;
    private boolean detail;
    private int width;

    Column(String name) {
      this.name = name;
      this.header = Escape.CELL.of(name);
      this.width = Width.of(header);
    }
  }

  private final Look look;
  private final RecordFields fields;
  private final Cells cells;
  private final List<Column> columns = new ArrayList<>();

  Grid(Look look, RecordFields fields, Cells cells) {
    this.look = look;
    this.fields = fields;
    this.cells = cells;
  }

  /** Takes the columns that any of these rows has, as wide as the widest cell. */
  Grid measure(List<?> rows) {
    Map<String, Column> byName = new LinkedHashMap<>();
    for (Object row : rows) {
      if (!fields.isRecord(row)) {
        byName.computeIfAbsent(COLUMN_OF_SCALARS, Column::new);
        continue;
      }
      for (RecordFields.Column column : fields.columns(row)) {
        byName.computeIfAbsent(column.name(), Column::new).detail |= column.detail();
      }
    }
    columns.addAll(byName.values());
    for (Object row : rows) {
      Map<String, String> texts = texts(row);
      for (Column column : columns) {
        int width = Width.of(texts.getOrDefault(column.name, ""));
        column.width = Math.max(column.width, look.terminal() ? width : Math.min(width, WIDEST));
      }
    }
    return this;
  }

  /** Columns of the screen that a line takes. */
  long width() {
    long sum = Math.max(0, columns.size() - 1) * (long) GAP;
    for (Column column : columns) {
      sum += column.width;
    }
    return sum;
  }

  /**
   * Makes it fit: what is marked as detail goes first; after that, on a terminal alone, the widest
   * columns are cut. A file keeps the text whole, for what reads it may need the end.
   */
  Grid fit() {
    if (width() > look.width()) {
      columns.removeIf(column -> column.detail);
    }
    while (look.terminal() && width() > look.width()) {
      Column widest = null;
      for (Column column : columns) {
        int least = Math.max(LEAST, Width.of(column.header));
        if (column.width > least && (widest == null || column.width > widest.width)) {
          widest = column;
        }
      }
      if (widest == null) {
        break;
      }
      widest.width--;
    }
    return this;
  }

  /** Whether a row has no fields but those measured, or those left out for want of room. */
  boolean covers(Object row, List<String> leftOut) {
    for (String name : names(row)) {
      if (columns.stream().noneMatch(c -> c.name.equals(name)) && !leftOut.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** The names of the columns. */
  List<String> names() {
    return columns.stream().map(column -> column.name).toList();
  }

  /** The line of names. */
  String header() {
    List<String> texts = new ArrayList<>();
    for (Column column : columns) {
      texts.add(column.header);
    }
    return join(texts, Set.of());
  }

  /** The line of a row; a field that it does not have is left blank. */
  String line(Object row) {
    return line(texts(row), Set.of());
  }

  /**
   * The same of a row's {@link #texts}.
   *
   * @param marked the columns whose texts are to stand out
   */
  String line(Map<String, String> texts, Set<String> marked) {
    List<String> line = new ArrayList<>();
    for (Column column : columns) {
      line.add(texts.getOrDefault(column.name, ""));
    }
    return join(line, marked);
  }

  /**
   * Has the columns be no narrower than a row needs, while there is room: one that was not measured
   * is rather out of line than cut.
   */
  void widen(Object row) {
    Map<String, String> texts = texts(row);
    for (Column column : columns) {
      int more = Width.of(texts.getOrDefault(column.name, "")) - column.width;
      if (more > 0) {
        column.width += (int) Math.min(more, Math.max(0, look.width() - width()));
      }
    }
  }

  private String join(List<String> texts, Set<String> marked) {
    StringBuilder out = new StringBuilder();
    int due = 0;
    for (int i = 0; i < texts.size(); i++) {
      Column column = columns.get(i);
      String text = look.terminal() ? Width.cut(texts.get(i), column.width) : texts.get(i);
      boolean stands = marked.contains(column.name);
      if (!text.isEmpty() || stands) {
        String shown = text.isEmpty() ? " " : text;
        out.append(" ".repeat(due)).append(stands ? MARK + shown + UNMARK : shown);
        due = text.isEmpty() ? -1 : 0;
      }
      due += Math.max(0, column.width - Width.of(text)) + GAP;
    }
    return out.toString();
  }

  private List<String> names(Object row) {
    return fields.isRecord(row) ? fields.fields(row) : List.of(COLUMN_OF_SCALARS);
  }

  /** What stands in a row's cells, by the names of the columns. */
  Map<String, String> texts(Object row) {
    Map<String, String> texts = new HashMap<>();
    for (String name : names(row)) {
      texts.put(name, cells.cell(fields.isRecord(row) ? fields.field(row, name) : row));
    }
    return texts;
  }
}
