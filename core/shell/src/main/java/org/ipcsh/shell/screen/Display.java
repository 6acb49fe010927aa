package org.ipcsh.shell.screen;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Live;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Turns;
import org.ipcsh.linux.Task;
import org.ipcsh.shell.Surroundings;
import org.ipcsh.shell.jobs.Lines;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Output;
import org.ipcsh.shell.show.RecordFields;
import org.ipcsh.shell.show.Show;

/** The terminal of a shell, if its results go to one on which the cursor can be moved. */
public final class Display {
  private final Surroundings surroundings;
  private final Lines lines;
  private final Task task;
  private final Runnable traps;
  private final boolean able;
  private FullScreen front;
  private Progress progress;

  /**
   * Looks whether there is one.
   *
   * @param task that of the shell's own thread, to which this belongs
   * @param traps runs what is due when a signal has come
   */
  public Display(Surroundings surroundings, Lines lines, Task task, Runnable traps) {
    this.surroundings = surroundings;
    this.lines = lines;
    this.task = task;
    this.traps = traps;
    this.able = surroundings.screen();
  }

  /** Whether there is one, and nothing has all of it. */
  public boolean free() {
    return able && front == null;
  }

  /** Whether long results are to be paged: {@code PAGER} neither empty nor {@code cat}. */
  public boolean pages() {
    String pager = surroundings.env().getOrDefault("PAGER", "less");
    pager = surroundings.env().getOrDefault("IPCSH_PAGER", pager);
    return !pager.isBlank() && !pager.strip().equals("cat");
  }

  /** Shows a result, page by page if it is longer than the screen. */
  public void page(Show show, Object value, boolean raw, Output out) {
    out.flush();
    try (Pages pages = new Pages(out, this::open)) {
      try {
        show.print(value, raw, pages);
      } catch (ProblemException e) {
        boolean woken =
            e.problem() instanceof Problem.Interrupted || e.problem() instanceof Problem.TimedOut;
        if (!woken) {
          pages.end(); // what there was before it failed can still be looked at
        }
        throw e;
      }
      pages.end();
    } catch (Pages.Quit e) {
      return; // they have seen enough
    } finally {
      front = null;
    }
  }

  /** Shows what is live on the whole screen; its last value stays when it ends. */
  public void watch(Live<?> live, Look look, RecordFields fields, boolean raw, Output out) {
    out.flush();
    Frames frames = new Frames(live, surroundings.clock(), look, fields, raw);
    try (live;
        FullScreen screen = open()) {
      frames.run(screen);
    } finally {
      front = null;
      frames.last(out);
    }
  }

  private FullScreen open() {
    front = new FullScreen(lines, task, traps, errors());
    return front;
  }

  /** Whether standard error goes to the same terminal. */
  private static boolean errors() {
    try {
      Path out = Files.readSymbolicLink(Path.of("/proc/self/fd/1"));
      return out.equals(Files.readSymbolicLink(Path.of("/proc/self/fd/2")));
    } catch (IOException e) {
      return false; // closed: nothing comes from there
    }
  }

  /**
   * Sleeps until what is live is to be shown anew.
   *
   * @return false if the person wants no more
   */
  public boolean pause(long nanos) {
    if (front == null) {
      task.sleep(nanos);
      return true;
    }
    return Frames.pause(front, nanos);
  }

  /** Counts the turns of a loop, if it is the outermost and somebody may look. */
  public Turns turns(long total) {
    if (!able || total < 2) {
      return null;
    }
    if (progress == null) {
      progress = new Progress(lines);
    }
    return progress.begin(total);
  }

  /** Keeps progress away while somebody types what is read here. */
  public InputStream whileHushed(InputStream in) {
    return !able
        ? in
        : new FilterInputStream(in) {
          @Override
          public int read(byte[] bytes, int from, int count) throws IOException {
            lines.hush();
            try {
              return super.read(bytes, from, count);
            } finally {
              lines.unhush();
            }
          }
        };
  }
}
