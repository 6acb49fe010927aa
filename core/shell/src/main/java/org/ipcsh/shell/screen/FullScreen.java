package org.ipcsh.shell.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.process.KillCall;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.linux.terminal.Terminal;
import org.ipcsh.shell.jobs.Lines;
import org.ipcsh.shell.show.Output;

/**
 * The other screen of a terminal, xterm's alternate one, until it is closed: then what stood there
 * before stands there again. A terminal without one is cleared instead.
 */
final class FullScreen implements AutoCloseable {
  private static final String ENTER = "\033[?1049h\033[?25l\033[H\033[2J";
  private static final String LEAVE = "\033[m\033[H\033[2J\033[?25h\033[?1049l";

  private static final int STDOUT = 1;

  /** How soon a window that changed its size is noticed. */
  private static final long LOOK = 200_000_000;

  private final Lines lines;
  private final Task task;
  private final OutputStream out;
  private final Keys keys;
  private Terminal.Size seen;

  /**
   * Takes the screen.
   *
   * @param errors whether standard error is on it too
   */
  FullScreen(Lines lines, Task task, Runnable traps, boolean errors) {
    this.lines = lines;
    this.task = task;
    this.keys = new Keys(task, traps);
    this.seen = size();
    this.out = lines.seize(errors);
    try {
      keys.take();
      write(ENTER);
    } catch (RuntimeException | Error e) {
      keys.close();
      lines.release();
      throw e;
    }
  }

  /** The size of the window; that of old terminals where it is not known. */
  static Terminal.Size size() {
    Terminal.Size size = Terminal.size(STDOUT);
    boolean known = size.rows() > 0 && size.columns() > 0;
    return known ? size : new Terminal.Size(24, 80);
  }

  /** Shows these lines, each no longer than a row, and nothing else. */
  void draw(List<String> rows) {
    StringBuilder text = new StringBuilder("\033[H");
    String end = "";
    for (String row : rows) {
      // Erased before it is written: behind a row that is full, the last character would go.
      text.append(end).append("\033[K").append(row);
      end = "\r\n";
    }
    seen = size();
    write(text.append(rows.size() < seen.rows() ? end + "\033[J" : "").toString());
  }

  /** Takes what the shell itself has written since, which is not on the screen. */
  String said() {
    return new String(lines.said(), StandardCharsets.UTF_8);
  }

  /** Whether a key is there to be read. */
  boolean pressed() {
    return keys.pressed();
  }

  /**
   * Waits for a key, or for a window of another size. Ctrl-Z suspends.
   *
   * @return a character or one of {@link Key}
   */
  int key(long nanos) {
    long end = System.nanoTime() + nanos;
    long left = nanos;
    while (true) {
      int key = keys.next(Math.min(left, LOOK));
      if (key == Key.CONTROL_Z) {
        suspend();
        return Key.RESIZED;
      }
      left = end - System.nanoTime();
      if (!size().equals(seen)) {
        return Key.RESIZED;
      }
      if (key != Key.NONE || left <= 0) {
        return key;
      }
    }
  }

  /** Stops this process and its group, as Ctrl-Z does, with the terminal as it was before. */
  private void suspend() {
    keys.close();
    write(LEAVE);
    new Kernel(task).attempt(new KillCall(0, (int) Signal.SIGTSTP.number()));
    keys.take();
    write(ENTER);
  }

  @Override
  public void close() {
    try {
      write(LEAVE);
    } finally {
      keys.close();
      lines.release();
    }
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw Output.failure(e);
    }
  }
}
