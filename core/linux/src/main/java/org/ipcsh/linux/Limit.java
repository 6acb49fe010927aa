package org.ipcsh.linux;

import java.time.Duration;

/** A time limit on a {@link Task}, from {@link Task#within} until it is closed. */
public final class Limit implements AutoCloseable {
  /** More than a century: keeps differences of {@code nanoTime} from overflowing. */
  private static final long FOREVER = Long.MAX_VALUE / 2;

  private final Task task;
  private final Duration time;
  private final long end;
  private boolean fired;

  Limit(Task task, Duration time, long now) {
    this.task = task;
    this.time = time;
    this.end = now + nanos(time);
  }

  private static long nanos(Duration time) {
    if (time.isNegative()) {
      return 0;
    }
    return time.toSeconds() >= FOREVER / 1_000_000_000 ? FOREVER : time.toNanos();
  }

  /** What was asked for. */
  public Duration time() {
    return time;
  }

  /**
   * Whether this is the limit for which a {@link org.ipcsh.api.Problem.TimedOut} was thrown, rather
   * than one around it or within it.
   */
  public boolean fired() {
    synchronized (task) {
      return fired;
    }
  }

  /** Ends it; harmless when done twice. */
  @Override
  public void close() {
    task.end(this);
  }

  void fire() {
    fired = true;
  }

  long left(long now) {
    return end - now;
  }

  boolean endsBefore(Limit other) {
    return end - other.end < 0;
  }
}
