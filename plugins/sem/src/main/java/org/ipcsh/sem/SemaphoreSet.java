package org.ipcsh.sem;

import java.util.OptionalLong;
import org.ipcsh.api.Key;
import org.ipcsh.api.Passing;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcObject;

/** A set of System V semaphores. */
public final class SemaphoreSet extends IpcObject {
  private SemaphoreSet(int id, Key key, boolean temporary, boolean named) {
    super(IpcFamily.SEM, id, key, temporary, named);
  }

  /** One for a session to adopt; {@code key} is null if it is not known. */
  static SemaphoreSet handle(int id, Key key, boolean temporary) {
    return new SemaphoreSet(id, key, temporary, true);
  }

  /** What stands for a set that was given by its id: no session knows it. */
  static SemaphoreSet passing(int id, Key key) {
    return new SemaphoreSet(id, key, false, false);
  }

  /** How errors call it behind one of its semaphores: {@code sem#1}, or {@code set 32768}. */
  String name() {
    return named() ? toString() : "set " + lastId();
  }

  /** How many semaphores it has, as far as that can be told without a call. */
  OptionalLong size() {
    return kind().listed(one -> one.id() == lastId()).stream()
        .mapToLong(one -> one.number("nsems"))
        .findFirst();
  }

  /** {@code semaphore 7 is none of sem#1, which has 0 to 2}; null if it is one. */
  String missing(int num) {
    OptionalLong size = size();
    if (size.isEmpty() || (num >= 0 && num < size.getAsLong())) {
      return null;
    }
    return "semaphore "
        + num
        + " is none of "
        + name()
        + ", which has "
        + (size.getAsLong() == 1 ? "only 0" : "0 to " + (size.getAsLong() - 1));
  }

  @Override
  protected NativeCall removal() {
    return Calls.Control.of(lastId(), 0, IpcCommand.IPC_RMID);
  }

  @Override
  public Passing passing() {
    return new Passing.ById("sem:semset " + lastId());
  }
}
