package org.ipcsh.shell.screen;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.ipcsh.lang.Turns;
import org.ipcsh.shell.jobs.Lines;

/**
 * Tells how far the outermost loop has come that runs for longer than a moment. The loop itself
 * only counts; a thread looks now and then, and reads the clock.
 */
final class Progress {
  private static final long LOOK = 250_000_000;
  private static final long PATIENCE = 2_000_000_000L;

  /** After so many looks at nothing the thread sleeps until there is a loop again. */
  private static final int IDLE = 40;

  /**
   * Behind the line, so that a {@code ^C} which the terminal shows there does not begin another.
   */
  private static final int ROOM = 3;

  private final Lines lines;
  private final AtomicBoolean asleep = new AtomicBoolean();
  private volatile Loop running;
  private Thread thread;

  /** Below what else is written there. */
  Progress(Lines lines) {
    this.lines = lines;
  }

  private final class Loop extends Turns {
    private volatile boolean shown;

    Loop(long total) {
      super(total);
    }

    @Override
    public void close() {
      running = null;
      // Where this is not seen to be set yet, whoever sets it will see that the loop is over.
      if (shown) {
        lines.passing(null);
      }
    }
  }

  /** A loop begins; null if it runs in another. */
  Turns begin(long total) {
    if (running != null) {
      return null;
    }
    Loop loop = new Loop(total);
    running = loop;
    if (thread == null) {
      thread = new Thread(null, this::look, "progress", 256 * 1024);
      thread.setDaemon(true);
      thread.start();
    } else if (asleep.compareAndSet(true, false)) {
      LockSupport.unpark(thread);
    }
    return loop;
  }

  private void look() {
    Loop seen = null;
    long since = 0;
    long before = 0;
    int idle = 0;
    while (true) {
      LockSupport.parkNanos(this, LOOK);
      Loop loop = running;
      long now = System.nanoTime();
      if (loop == null || loop != seen) {
        idle = loop == null ? idle + 1 : 0;
        seen = loop;
        since = now;
        before = loop == null ? 0 : loop.done();
      } else if (now - since >= PATIENCE) {
        ProgressLine line = new ProgressLine(loop.done(), loop.total(), before, now - since);
        loop.shown = true;
        lines.passing(() -> running == loop ? line.text(FullScreen.size().columns() - ROOM) : null);
      }
      if (idle > IDLE) {
        idle = 0;
        sleep();
      }
    }
  }

  private void sleep() {
    asleep.set(true);
    if (running != null) {
      asleep.set(false);
    }
    while (asleep.get()) {
      LockSupport.park(this);
    }
  }
}
