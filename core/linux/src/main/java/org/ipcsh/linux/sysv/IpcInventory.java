package org.ipcsh.linux.sysv;

import org.ipcsh.api.Action;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Inventory;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;

/**
 * What {@code ipcs}, {@code ipcrm} and {@code ipcmk} can do with one kind of System V object.
 *
 * @param <T> its handles
 */
public abstract class IpcInventory<T extends IpcObject> implements Inventory {
  private final IpcFamily family;
  private final IpcObjectKind<T> kind;

  /** Makes one. */
  protected IpcInventory(IpcFamily family, IpcObjectKind<T> kind) {
    this.family = family;
    this.kind = kind;
  }

  /** The id that a row of the mechanism's list tells; null if it is no such row. */
  protected abstract Integer idOf(Object row);

  /** Removes one, and closes the handles of it. */
  protected abstract void remove(T object, Session session);

  @Override
  public final String noun() {
    return family.noun();
  }

  @Override
  public final char letter() {
    return family.letter();
  }

  @Override
  public final Integer id(Object thing) {
    if (thing instanceof IpcObject object) {
      return object.kind() == family ? (Integer) object.id() : null;
    }
    return idOf(thing);
  }

  @Override
  public final void remove(int id, Session session) {
    T object = kind.of(id, null, session);
    try {
      remove(object, session);
    } catch (ProblemException e) {
      throw e.problem() instanceof Problem.CallFailed failed
          ? e.hint(IpcErrors.hintOfControl(failed.errno(), object))
          : e;
    }
  }

  /** Runs what makes one, and gives its hint if it fails. */
  protected final Handle made(Action<T> action, Session session) {
    try {
      return action.run(session);
    } catch (ProblemException e) {
      throw e.problem() instanceof Problem.CallFailed failed
          ? e.hint(action.hint(failed.errno(), session))
          : e;
    }
  }

  /** The flags with which a call makes what is not there yet. */
  protected static int making(Mode mode) {
    return (int) (mode.number() | IpcFlag.IPC_CREAT.number() | IpcFlag.IPC_EXCL.number());
  }
}
