package org.ipcsh.linux.memory;

import org.ipcsh.api.Handle;
import org.ipcsh.api.Session;

/**
 * A handle of memory whose bytes can be read and written: a mapping, an attached segment, or
 * something that is mapped for the time of each operation. {@link MemoryOperations} does what can
 * be done with all of them.
 */
public abstract class Memory extends Handle {
  /**
   * Makes one that no session knows yet.
   *
   * @param family what stands before the {@code #}
   */
  protected Memory(String family) {
    super(family);
  }

  /**
   * Where its bytes are, for one operation.
   *
   * @param writing whether they will be changed
   * @throws org.ipcsh.api.ProblemException if they cannot be reached
   */
  protected abstract Range reach(Session session, boolean writing);

  /** Called once after each {@link #reach}, when the operation is over. */
  protected void leave(Session session, Range range) {}

  /** How errors call it: {@code mapping map#1}. */
  protected abstract String label();

  /**
   * Why bytes cannot be touched, and what to try.
   *
   * @param offset of the first such byte
   * @param writing whether it was to be written
   * @return null if there is nothing to say
   */
  protected abstract String hint(Session session, long offset, boolean writing);
}
