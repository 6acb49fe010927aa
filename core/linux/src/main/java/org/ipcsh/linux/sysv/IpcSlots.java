package org.ipcsh.linux.sysv;

import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/**
 * The objects of one kind that there are, in the order of the kernel's table, looked at one after
 * the other as they are asked for.
 *
 * @param <R> what is told of each
 */
public abstract class IpcSlots<R> extends Rows<R> {
  private final Session session;
  private final int highest;
  private int slot;

  /**
   * Makes one.
   *
   * @param highest the highest slot that is in use
   */
  protected IpcSlots(Session session, int highest) {
    this.session = session;
    this.highest = highest;
  }

  /**
   * Looks at a slot.
   *
   * @throws ProblemException {@link Problem.CallFailed} with EINVAL if it is empty
   */
  protected abstract R look(int slot);

  @Override
  protected final R read() {
    while (slot <= highest) {
      session.checkpoint();
      try {
        return look(slot++);
      } catch (ProblemException e) {
        // One that cannot be looked at does not hide the others. EINVAL is an empty slot, EIDRM
        // an object that has just been removed.
        if (!(e.problem() instanceof Problem.CallFailed failed)) {
          throw e;
        } else if (failed.errno() != Errno.EINVAL && failed.errno() != Errno.EIDRM) {
          session.note("slot " + (slot - 1) + ": " + failed.message());
        }
      }
    }
    return null;
  }
}
