package org.ipcsh.shell.screen;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ipcsh.lang.Uncaught;
import org.ipcsh.linux.terminal.Terminal;
import org.ipcsh.shell.show.Folding;
import org.ipcsh.shell.show.Output;

/**
 * Where a result is written that may be longer than the screen. What fits goes straight on; when a
 * row more comes, the pager takes over with all there is, and a write returns once it needs more
 * lines. So the result is read no further than it is looked at.
 */
final class Pages extends OutputStream {
  /** Thrown out of a write when the person has seen enough. */
  static final class Quit extends Uncaught {
    private static final long serialVersionUID = 1;

    Quit() {
      super("the pager was left");
    }
  }

  private final Output out;
  private final Supplier<FullScreen> opening;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private final List<String> shown = new ArrayList<>();
  private int used;
  private Pager pager;
  private boolean over;

  /** Before that output; the screen is opened when it is needed. */
  Pages(Output out, Supplier<FullScreen> opening) {
    this.out = out;
    this.opening = opening;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int start = from;
    for (int at = from; at < from + length && !over; at++) {
      if (bytes[at] == '\n') {
        begun.write(bytes, start, at - start);
        start = at + 1;
        String line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        line(line);
      }
    }
    if (!over) {
      begun.write(bytes, start, from + length - start);
    }
  }

  @Override
  public void flush() {
    if (pager == null) {
      out.flush();
    }
  }

  private void line(String line) {
    if (pager == null) {
      Terminal.Size size = FullScreen.size();
      used += Folding.rows(line, size.columns()).size();
      if (used < size.rows()) {
        shown.add(line);
        out.line(line);
        return;
      }
      out.flush();
      pager = new Pager(opening.get(), shown);
    }
    pager.add(line);
    if (!pager.turn()) {
      close();
      throw new Quit();
    }
  }

  /** Says that all is written; returns when the person has seen enough. */
  void end() {
    if (pager != null && !over) {
      if (begun.size() > 0) {
        pager.add(begun.toString(StandardCharsets.UTF_8));
      }
      pager.end();
      pager.turn();
      close();
    } else if (begun.size() > 0 && !over) {
      out.text(begun.toString(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    if (!over) {
      over = true;
      if (pager != null) {
        pager.close();
      }
    }
  }
}
