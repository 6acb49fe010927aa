package org.ipcsh.shell.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipcsh.shell.show.Folding;

/** Lines as they have come so far, laid on rows of some width. */
final class Text {
  private record Row(String text, int line) {}

  private final List<String> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int columns;

  Text(int columns) {
    this.columns = columns;
  }

  void add(String line) {
    lay(line, lines.size());
    lines.add(line);
  }

  private void lay(String line, int number) {
    for (String row : Folding.rows(line, columns)) {
      rows.add(new Row(row, number));
    }
  }

  /** How many rows there are. */
  int size() {
    return rows.size();
  }

  String row(int at) {
    return rows.get(at).text;
  }

  /** The line a row is of, from 0. */
  int line(int row) {
    return rows.get(row).line;
  }

  int lines() {
    return lines.size();
  }

  /**
   * Lays all lines anew.
   *
   * @return where the line now begins that a row was of
   */
  int lay(int width, int row) {
    int line = rows.isEmpty() ? 0 : line(row);
    columns = width;
    rows.clear();
    int begin = 0;
    for (int i = 0; i < lines.size(); i++) {
      begin = i == line ? rows.size() : begin;
      lay(lines.get(i), i);
    }
    return begin;
  }

  /** The first row from here on, or up from here, in which a text stands; -1 if there is none. */
  int find(String text, int from, int step) {
    for (int at = from; at >= 0 && at < rows.size(); at += step) {
      if (at(rows.get(at).text, text) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Where a text stands in a row, capitals or not unless it has some itself; or -1. */
  private static int at(String row, String text) {
    String plain = Folding.plain(row);
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals(text) ? plain.toLowerCase(Locale.ROOT).indexOf(text) : plain.indexOf(text);
  }

  /** A row with what was looked for marked. */
  String marked(int at, String text) {
    String row = row(at);
    int start = text.isEmpty() ? -1 : at(row, text);
    String plain = Folding.plain(row);
    if (start < 0 || start + text.length() > plain.length()) {
      return row;
    }
    int end = start + text.length();
    return plain.substring(0, start)
        + "\033[7m"
        + plain.substring(start, end)
        + "\033[m"
        + plain.substring(end);
  }
}
