package org.ipcsh.msg;

import org.ipcsh.api.Key;
import org.ipcsh.api.Passing;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcObject;

/** A System V message queue. */
public final class MessageQueue extends IpcObject {
  /** The longest text it is asked for where nobody says; 0 until the first time. */
  private int room;

  private MessageQueue(int id, Key key, boolean temporary, boolean named) {
    super(IpcFamily.MSG, id, key, temporary, named);
  }

  /** One for a session to adopt; {@code key} is null if it is not known. */
  static MessageQueue handle(int id, Key key, boolean temporary) {
    return new MessageQueue(id, key, temporary, true);
  }

  /** What stands for a queue that was given by its id: no session knows it. */
  static MessageQueue passing(int id, Key key) {
    return new MessageQueue(id, key, false, false);
  }

  int room() {
    return room;
  }

  void room(int bytes) {
    room = bytes;
  }

  @Override
  protected NativeCall removal() {
    return new Calls.Control(lastId(), IpcCommand.IPC_RMID, null, 0);
  }

  @Override
  public Passing passing() {
    return new Passing.ById("msg:msgqueue " + lastId());
  }
}
