package org.ipcsh.shell.screen;

import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipcsh.api.Live;
import org.ipcsh.lang.run.Values;
import org.ipcsh.linux.terminal.Terminal;
import org.ipcsh.shell.show.Folding;
import org.ipcsh.shell.show.FramePrinter;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Output;
import org.ipcsh.shell.show.RecordFields;

/** Shows what is live: each value in the place of the one before, no larger than the window. */
final class Frames {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Live<?> live;
  private final InstantSource clock;
  private final Look look;
  private final FramePrinter printer;
  private List<String> last = List.of();

  Frames(Live<?> live, InstantSource clock, Look look, RecordFields fields, boolean raw) {
    this.live = live;
    this.clock = clock;
    this.look = look;
    this.printer = new FramePrinter(fields, raw);
  }

  /** Shows one after the other until there are no more, or nobody wants to see them. */
  void run(FullScreen screen) {
    String title = title();
    boolean on = true;
    while (on && live.hasNext()) {
      Object value = live.next();
      Terminal.Size size = FullScreen.size();
      FramePrinter.Frame frame = printer.next(value, fitting(size));
      List<String> said = screen.said().lines().toList(); // what the block wrote stands above
      String time = TIME.format(clock.instant().atZone(look.zone()));
      List<String> rows = new ArrayList<>();
      rows.add(dim(title + time + "  q: quit", size));
      rows.addAll(fit(said, frame.marked(), size));
      screen.draw(rows);
      last = fit(said, frame.lines(), size);
      on = !screen.pressed() || pause(screen, 0);
    }
  }

  /**
   * Waits for the next value.
   *
   * @return false if the person wants no more
   */
  static boolean pause(FullScreen screen, long nanos) {
    long end = System.nanoTime() + nanos;
    long left = nanos;
    do {
      int key = screen.key(left);
      if (key == 'q' || key == 'Q' || key == Key.GONE) {
        return false;
      }
      if (key == ' ' || key == '\n' || key == '\r' || key == Key.RESIZED) {
        return true; // anew at once
      }
      left = end - System.nanoTime();
    } while (left > 0);
    return true;
  }

  /** Writes the last value to where it stays. */
  void last(Output out) {
    last.forEach(out::line);
    out.flush();
  }

  private String title() {
    Duration interval = live.interval();
    return interval == null ? "" : "every " + Values.text(interval) + "  ";
  }

  private Look fitting(Terminal.Size size) {
    return new Look(size.columns(), true, look.colour(), look.zone(), look.names());
  }

  /** As many lines as there is room for under the first; the last one tells of those left out. */
  private List<String> fit(List<String> above, List<String> below, Terminal.Size size) {
    List<String> all = new ArrayList<>(above);
    all.addAll(below);
    int room = Math.max(1, size.rows() - 1);
    boolean cut = all.size() > room;
    List<String> fitting = new ArrayList<>();
    for (String line : cut ? all.subList(0, room - 1) : all) {
      fitting.add(Folding.cut(line, size.columns()));
    }
    if (cut) {
      fitting.add(dim("… " + (all.size() - room + 1) + " more", size));
    }
    return fitting;
  }

  private String dim(String text, Terminal.Size size) {
    String shown = Folding.cut(text, size.columns());
    return look.colour() ? "\033[2m" + shown + "\033[m" : shown;
  }
}
