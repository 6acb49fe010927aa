package org.ipcsh.lang;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a loop has come, for whoever shows it. The loop's thread counts, which costs a store; any
 * thread may read.
 */
public abstract class Turns implements AutoCloseable {
  private final AtomicLong done = new AtomicLong();
  private final long total;

  /** Of a loop that is to take so many turns. */
  protected Turns(long total) {
    this.total = total;
  }

  /** Says how many turns are over. */
  public final void done(long turns) {
    done.lazySet(turns); // no fence: it is read now and then
  }

  /** How many turns are over. */
  public final long done() {
    return done.get();
  }

  /** How many there are to be, if the loop is not left before. */
  public final long total() {
    return total;
  }

  /** Says that the loop is over. */
  @Override
  public abstract void close();
}
