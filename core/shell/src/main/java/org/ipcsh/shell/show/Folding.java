package org.ipcsh.shell.show;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines as the printers write them, laid on rows of a screen: characters of two columns, tabs, and
 * the sequences that make text bold, which take no room and go on in the next row.
 */
public final class Folding {
  private static final char ESCAPE = '\033';
  private static final String PLAIN = "\033[m";
  private static final int TAB = 8;

  private Folding() {}

  /** The rows a line takes; one at least. */
  public static List<String> rows(String line, int columns) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    String style = "";
    int used = 0;
    for (int at = 0; at < line.length(); ) {
      int end = after(line, at);
      String piece = line.substring(at, end);
      at = end;
      if (piece.charAt(0) == ESCAPE) {
        style = piece.equals(PLAIN) || piece.equals("\033[0m") ? "" : style + piece;
        row.append(piece);
        continue;
      }
      int width = piece.equals("\t") ? TAB - used % TAB : Width.of(piece.codePointAt(0));
      if (used + width > columns && used > 0) {
        rows.add(row.append(style.isEmpty() ? "" : PLAIN).toString());
        row = new StringBuilder(style);
        used = 0;
        width = Math.min(width, columns);
      }
      row.append(piece.equals("\t") ? " ".repeat(width) : piece);
      used += width;
    }
    rows.add(row.toString());
    return rows;
  }

  /** The start of a line, as much as fits into one row. */
  public static String cut(String line, int columns) {
    List<String> rows = rows(line, columns);
    return rows.size() == 1
        ? rows.get(0)
        : rows(line, Math.max(1, columns - 1)).get(0) + (columns > 1 ? "…" : "");
  }

  /** The text without what only styles it. */
  public static String plain(String line) {
    if (line.indexOf(ESCAPE) < 0) {
      return line;
    }
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < line.length(); ) {
      int end = after(line, at);
      if (line.charAt(at) != ESCAPE) {
        plain.append(line, at, end);
      }
      at = end;
    }
    return plain.toString();
  }

  /** Where the character, or the sequence, ends that begins there. */
  private static int after(String line, int at) {
    if (line.charAt(at) != ESCAPE) {
      return at + Character.charCount(line.codePointAt(at));
    }
    int end = at + 1;
    while (end < line.length() && !Character.isLetter(line.charAt(end))) {
      end++;
    }
    return Math.min(line.length(), end + 1);
  }
}
