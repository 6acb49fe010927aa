package org.ipcsh.shm;

import org.ipcsh.api.Key;
import org.ipcsh.api.Passing;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcObject;

/** A System V shared memory segment, attached or not. */
public final class Segment extends IpcObject {
  private Segment(int id, Key key, boolean temporary, boolean named) {
    super(IpcFamily.SHM, id, key, temporary, named);
  }

  /** One for a session to adopt; {@code key} is null if it is not known. */
  static Segment handle(int id, Key key, boolean temporary) {
    return new Segment(id, key, temporary, true);
  }

  /** What stands for a segment that was given by its id: no session knows it. */
  static Segment passing(int id, Key key) {
    return new Segment(id, key, false, false);
  }

  @Override
  protected NativeCall removal() {
    return new Calls.Control(lastId(), IpcCommand.IPC_RMID, null, 0);
  }

  @Override
  public Passing passing() {
    return new Passing.ById("shm:shmseg " + lastId());
  }
}
