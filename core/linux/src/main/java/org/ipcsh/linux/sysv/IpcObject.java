package org.ipcsh.linux.sysv;

import java.util.List;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Remnant;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;

/**
 * A handle of a System V object. The object itself outlives it, unless it is temporary: then it is
 * removed when the handle is closed.
 */
public abstract class IpcObject extends Handle {
  private final IpcFamily kind;
  private final int id;
  private final Key key;
  private final boolean temporary;
  private final boolean named;
  private boolean removed;
  private boolean made;

  /**
   * Makes one.
   *
   * @param kind which of the three
   * @param id its identifier
   * @param key its key; null if it is not known
   * @param temporary whether closing removes the object
   * @param named whether a session will adopt it; else it stands for one that was given by its id
   */
  protected IpcObject(IpcFamily kind, int id, Key key, boolean temporary, boolean named) {
    super(kind.prefix());
    this.kind = kind;
    this.id = id;
    this.key = key;
    this.temporary = temporary;
    this.named = named;
  }

  /**
   * Notes that the object came into being with this handle.
   *
   * @param fresh what {@link IpcFamily#makes} said before the call
   */
  public final void made(boolean fresh) {
    made = fresh;
  }

  /** The call that removes the object. */
  protected abstract NativeCall removal();

  /** Which of the three it is. */
  public final IpcFamily kind() {
    return kind;
  }

  /** The id for a call; a problem if this is closed. */
  public final int id() {
    open();
    return id;
  }

  /** The id, also of a closed one. */
  public final int lastId() {
    return id;
  }

  /** The key it was made or found with, or null. */
  public final Key key() {
    return key;
  }

  /** Whether a session has adopted it. */
  public final boolean named() {
    return named;
  }

  /** How errors call it: {@code queue msg#1}, or {@code queue 32768} for one without a handle. */
  public final String label() {
    return kind.noun() + " " + (named ? toString() : Integer.toString(id));
  }

  /** Whether the kernel still lists it. */
  public final boolean listed() {
    return kind.listed(one -> one.id() == id).isPresent();
  }

  /** {@code it belongs to root, mode 0600}, or null if it is not there. */
  public final String whose() {
    return kind.whose(one -> one.id() == id);
  }

  /** Closes all handles of the object in this session, because it is gone. */
  public final void gone(Session session) {
    for (Handle handle : List.copyOf(session.handles())) {
      if (handle instanceof IpcObject other && other.kind == kind && other.id == id) {
        other.removed = true;
        other.close(session);
      }
    }
  }

  /** Removes a temporary object. That somebody has done so already is as good. */
  @Override
  protected void release(Session session) {
    if (!temporary || removed) {
      return;
    }
    long result = Kernel.of(session).attempt(removal());
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      if (errno != Errno.EIDRM && errno != Errno.EINVAL) {
        String detail = label() + " cannot be removed: " + errno.help();
        throw new Problem.CallFailed(kind.ctl(), errno, detail).thrown();
      }
    }
  }

  @Override
  public Remnant remnant() {
    if (!made || temporary || removed) {
      return null;
    }
    String what = kind.noun() + " " + id + (key == null || key.value() == 0 ? "" : ", key " + key);
    return listed() ? new Remnant(what, "ipcrm -" + kind.letter() + " " + id) : null;
  }

  @Override
  public Row facts() {
    return Row.of("id", (long) id, "key", key, "temporary", temporary);
  }
}
