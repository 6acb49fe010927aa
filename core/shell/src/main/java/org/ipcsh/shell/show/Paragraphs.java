package org.ipcsh.shell.show;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that was written for one width, laid out for another: broken between words. */
final class Paragraphs {
  /** More is tiring to read, however wide the screen is. */
  private static final int WIDEST = 100;

  /** A name and what is said of it, in two columns. */
  private static final Pattern TWO_COLUMNS = Pattern.compile("( {4,}\\S.*? {2,})(\\S.*)");

  private static final Pattern ITEM = Pattern.compile("- .*");

  private final int columns;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  Paragraphs(int columns) {
    this.columns = Math.min(columns, WIDEST);
  }

  /** Adds a line: to the paragraph before it, if it goes on with that. */
  void add(String line) {
    boolean alone = line.isBlank() || line.startsWith("    ") || line.startsWith("|");
    if (alone || ITEM.matcher(line).matches()) {
      end();
    }
    if (alone) {
      lay(line);
    } else {
      open.append(open.length() == 0 ? "" : " ").append(line.strip());
    }
  }

  /** What has come so far, laid out; nothing goes on with it. */
  List<String> take() {
    end();
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  private void end() {
    if (open.length() > 0) {
      lay(open.toString());
      open.setLength(0);
    }
  }

  private void lay(String text) {
    if (Width.of(text) <= columns) {
      lines.add(text);
      return;
    }
    Matcher two = TWO_COLUMNS.matcher(text);
    boolean listed = two.matches();
    int indent = text.length() - text.stripLeading().length();
    int hang = listed ? two.end(1) : ITEM.matcher(text).matches() ? 2 : indent;
    hang = hang > columns / 2 ? Math.min(indent + 4, columns / 2) : hang;
    String row = listed ? two.group(1).stripTrailing() : text.substring(0, indent);
    boolean begun = listed;
    int gap = listed ? two.end(1) - row.length() : 0;
    for (String word : (listed ? two.group(2) : text.strip()).split(" ", -1)) {
      if (begun && Width.of(row) + gap + Width.of(word) > columns) {
        lines.add(row);
        row = " ".repeat(hang);
        gap = 0;
      }
      row = row + " ".repeat(gap) + word;
      gap = 1;
      begun = true;
    }
    lines.add(row);
  }
}
