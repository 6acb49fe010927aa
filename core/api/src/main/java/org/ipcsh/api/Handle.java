package org.ipcsh.api;

import java.time.Instant;

/**
 * Something a call gave that stays alive until it is closed or the session ends: a queue, a
 * descriptor, a mapping, a job.
 *
 * <p>It prints as {@code msg#1}, and that reads back. The session names it in {@link
 * Session#adopt}.
 */
public abstract class Handle {
  private final String family;
  private volatile int index;
  private volatile Instant closedAt;

  /**
   * Makes one that no session knows yet.
   *
   * @param family what stands before the {@code #}: small letters
   */
  protected Handle(String family) {
    this.family = family;
  }

  /** What stands before the {@code #}. */
  public final String family() {
    return family;
  }

  /** Called once, by the session that adopts it; a handle belongs to one session. */
  public final void named(int number) {
    if (index != 0) {
      throw new IllegalStateException(this + " has a name already");
    }
    index = number;
  }

  /** When it was closed, or null while it is open. */
  public final Instant closedAt() {
    return closedAt;
  }

  /** Whether it was closed. */
  public final boolean closed() {
    return closedAt != null;
  }

  /**
   * Closes it; what it stands for is released once, however often this is called.
   *
   * @throws ProblemException if the release failed; the handle is closed all the same
   */
  public final void close(Session session) {
    synchronized (this) {
      if (closedAt != null) {
        return;
      }
      closedAt = session.clock().instant();
    }
    release(session);
  }

  /** This, if it is open. */
  public final Handle open() {
    if (closedAt != null) {
      throw new Problem.ClosedHandle(toString(), closedAt).thrown();
    }
    return this;
  }

  /** Gives back what it stands for. Kernel objects that outlive a process stay. */
  protected abstract void release(Session session);

  /**
   * What is known of it without asking the kernel: the fields of {@code $q} and of {@code handles}.
   */
  public abstract Row facts();

  /**
   * What this handle has brought into the kernel that is still there and outlives it; null if there
   * is nothing. A person who leaves is told of it. Also asked once the handle is closed.
   */
  public Remnant remnant() {
    return null;
  }

  /** How it enters a peer process. */
  public Passing passing() {
    return new Passing.Not();
  }

  @Override
  public final String toString() {
    return family + "#" + index;
  }
}
