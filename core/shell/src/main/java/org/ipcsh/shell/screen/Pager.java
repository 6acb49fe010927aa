package org.ipcsh.shell.screen;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.linux.terminal.Terminal;
import org.ipcsh.shell.show.Folding;

/**
 * Shows text page by page, as less(1) does. Lines are given to it as they come, and it says when it
 * needs no more: it is at work in {@link #turn}, and between two of them whoever makes the lines.
 */
final class Pager implements AutoCloseable {
  /** What the lines that are still to come are wanted for. */
  private enum Goal {
    /** A full page. */
    PAGE,
    /** The last page. */
    LAST,
    /** A page that begins with what is looked for. */
    FOUND
  }

  private static final long FOREVER = 3_600_000_000_000L;

  /** How often one that waits for lines shows how far it has come, and looks for a key. */
  private static final long TELL = 50_000_000;

  private static final String KEYS = "space: on, b: back, /: search, q: quit";

  private final FullScreen screen;
  private final Text text;
  private Terminal.Size size;
  private Goal goal = Goal.PAGE;
  private int top;
  private int seen;
  private int hit = -1;
  private boolean ended;
  private String sought = "";
  private int step = 1;
  private String message = "";
  private long told;

  /** On a screen, which it closes in the end, with what was shown before it was needed. */
  Pager(FullScreen screen, List<String> lines) {
    this.screen = screen;
    this.size = FullScreen.size();
    this.text = new Text(size.columns());
    lines.forEach(text::add);
  }

  /** Takes a line. */
  void add(String line) {
    text.add(line);
  }

  /** Says that no more lines come; {@link #turn} is then on until the person quits. */
  void end() {
    ended = true;
  }

  /**
   * Lets the person look until more lines are needed.
   *
   * @return false if they have seen enough
   */
  boolean turn() {
    while (true) {
      if (!reached()) {
        if (!waited()) {
          return true;
        }
        if (goal == Goal.FOUND) {
          goal = Goal.PAGE;
        }
        settle();
      }
      told = 0;
      draw();
      int key = screen.key(FOREVER);
      message = "";
      if (key == 'q' || key == 'Q' || key == Key.GONE) {
        return false;
      }
      act(key);
    }
  }

  /** Whether enough has come for what is wanted, or all; then the page is the one wanted. */
  private boolean reached() {
    if (goal == Goal.FOUND) {
      int found = text.find(sought, seen, 1);
      if (found >= 0) {
        top = found;
        hit = found;
        goal = Goal.PAGE;
      } else if (ended) {
        message = "not found: " + sought;
      } else {
        seen = text.size();
      }
    }
    if (ended || (goal == Goal.PAGE && text.size() >= top + page())) {
      settle();
      return true;
    }
    return false;
  }

  /** Takes what there is for what was wanted. */
  private void settle() {
    int last = Math.max(0, text.size() - page());
    top = goal == Goal.LAST ? last : Math.max(0, Math.min(top, last));
    goal = Goal.PAGE;
  }

  /** Shows how far things have come; whether a key ends the waiting, on with what there is. */
  private boolean waited() {
    long now = System.nanoTime();
    boolean first = told == 0;
    boolean due = first || now - told >= TELL;
    if (due) {
      told = now;
    }
    // The next line may be long in coming, so those of a page are all shown as they come.
    if (due || goal == Goal.PAGE) {
      draw();
    }
    // Keys that came with the one that began it are to follow it.
    return due && !first && screen.pressed();
  }

  private void act(int key) {
    switch (key) {
      case ' ', 'f', Key.PAGE_DOWN, Key.CONTROL_F, Key.CONTROL_V -> top += page();
      case 'b', Key.PAGE_UP, Key.CONTROL_B -> top -= page();
      case 'd' -> top += Math.max(1, page() / 2);
      case 'u' -> top -= Math.max(1, page() / 2);
      case 'j', 'e', '\n', '\r', Key.DOWN -> top++;
      case 'k', 'y', Key.UP -> top--;
      case 'g', '<', Key.HOME -> top = 0;
      case 'G', '>', Key.END -> goal = Goal.LAST;
      case '/', '?' -> search((char) key);
      case 'n' -> seek(step);
      case 'N' -> seek(-step);
      case Key.RESIZED -> resized();
      default -> message = KEYS;
    }
    top = Math.max(0, top);
  }

  private void resized() {
    Terminal.Size now = FullScreen.size();
    if (now.columns() != size.columns()) {
      top = text.lay(now.columns(), top);
      hit = -1;
    }
    size = now;
  }

  /** Asks what to look for: nothing means what was looked for before. */
  private void search(char key) {
    StringBuilder typed = new StringBuilder();
    while (true) {
      draw(key + typed.toString());
      int next = screen.key(FOREVER);
      if (next == '\n' || next == '\r') {
        break;
      } else if (next == Key.ESCAPE || next == Key.GONE) {
        return;
      } else if (next == Key.BACKSPACE || next == '\b') {
        if (typed.isEmpty()) {
          return;
        }
        typed.setLength(typed.offsetByCodePoints(typed.length(), -1));
      } else if (next == Key.RESIZED) {
        resized();
      } else if (next >= ' ') {
        typed.appendCodePoint(next);
      }
    }
    if (!typed.isEmpty()) {
      sought = typed.toString();
      hit = -1;
    }
    step = key == '/' ? 1 : -1;
    seek(step);
  }

  private void seek(int direction) {
    if (sought.isEmpty()) {
      return;
    }
    boolean visible = hit >= top && hit < top + page();
    if (direction > 0) {
      seen = visible ? hit + 1 : top;
      goal = Goal.FOUND;
      return;
    }
    int found = text.find(sought, visible ? hit - 1 : top - 1, -1);
    top = found >= 0 ? found : top;
    hit = found >= 0 ? found : hit;
    message = found >= 0 ? "" : "not found: " + sought;
  }

  /** Rows of text that the screen has. */
  private int page() {
    return Math.max(1, size.rows() - 1);
  }

  private void draw() {
    draw(null);
  }

  private void draw(String typed) {
    List<String> rows = new ArrayList<>();
    // While the last page is still to come, what has come so far passes by.
    int from = goal == Goal.LAST ? Math.max(0, text.size() - page()) : Math.min(top, text.size());
    int to = Math.min(text.size(), from + page());
    for (int at = from; at < to; at++) {
      rows.add(text.marked(at, sought));
    }
    while (rows.size() < page()) {
      rows.add("");
    }
    int room = Math.max(1, size.columns() - 1); // the cursor has a place of its own
    String status = typed != null ? typed : status(from, to);
    String shown = Folding.cut(status, room);
    rows.add(typed != null ? shown : "\033[7m" + shown + "\033[m");
    screen.draw(rows);
  }

  private String status(int from, int to) {
    if (!message.isEmpty()) {
      return message;
    }
    String at = from < to ? (text.line(from) + 1) + "-" + (text.line(to - 1) + 1) : "";
    String all = ended ? " of " + text.lines() : told != 0 ? " ..." : "";
    return at + all + "  " + KEYS;
  }

  @Override
  public void close() {
    screen.close();
  }
}
