package org.ipcsh.api;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Rows one after the other, made as they are asked for, read once. The reader closes them, also
 * when it stops early.
 *
 * @param <T> a record, a {@link Row} or any other value
 */
public abstract class Rows<T> implements Iterator<T>, AutoCloseable {
  private T next;
  private boolean nothing;
  private boolean ready;
  private boolean ended;
  private boolean closed;

  /** Makes a reader that has read nothing yet. */
  protected Rows() {}

  /** The rows of a collection that is there already. */
  public static <T> Rows<T> of(Iterable<? extends T> all) {
    Iterator<? extends T> each = all.iterator();
    return new Rows<>() {
      @Override
      protected T read() {
        return each.hasNext() ? row(each.next()) : null;
      }
    };
  }

  /**
   * The next row, or null after the last. Not called again after null; where a row itself can be
   * null, it goes through {@link #row}.
   */
  protected abstract T read();

  /**
   * A row for {@link #read} to return at once, though it be null.
   *
   * @return the row
   */
  protected final T row(T row) {
    nothing = row == null;
    return row;
  }

  /** Gives back what reading holds; called once. */
  protected void release() {}

  @Override
  public final boolean hasNext() {
    if (!ready && !ended && !closed) {
      next = read();
      ready = next != null || nothing;
      ended = !ready;
      nothing = false;
    }
    return ready;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T row = next;
    next = null;
    ready = false;
    return row;
  }

  /** Ends the reading; harmless when done twice. */
  @Override
  public final void close() {
    if (!closed) {
      closed = true;
      ready = false;
      release();
    }
  }
}
