package org.ipcsh.msg;

import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcCommand;

/**
 * A System V message queue. The queue itself outlives its handle, unless it is temporary: then it
 * is removed when the handle is closed.
 */
public final class MessageQueue extends Handle {
  private final int id;
  private final Key key;
  private final boolean temporary;
  private final boolean named;
  private boolean removed;

  /** The longest text it is asked for where nobody says; 0 until the first time. */
  private int room;

  private MessageQueue(int id, Key key, boolean temporary, boolean named) {
    super("msg");
    this.id = id;
    this.key = key;
    this.temporary = temporary;
    this.named = named;
  }

  /** One for a session to adopt; {@code key} is null if it is not known. */
  static MessageQueue handle(int id, Key key, boolean temporary) {
    return new MessageQueue(id, key, temporary, true);
  }

  /** What stands for a queue that was given by its id: no session knows it. */
  static MessageQueue passing(int id, Key key) {
    return new MessageQueue(id, key, false, false);
  }

  /** The id for a call. */
  int id() {
    open();
    return id;
  }

  /** The id, also of a closed one. */
  int lastId() {
    return id;
  }

  Key key() {
    return key;
  }

  /** Whether a session has adopted it. */
  boolean named() {
    return named;
  }

  /** How errors call it: {@code queue msg#1}, or {@code queue 32768} for one without a handle. */
  String label() {
    return "queue " + (named ? toString() : Integer.toString(id));
  }

  int room() {
    return room;
  }

  void room(int bytes) {
    room = bytes;
  }

  /** Closes it because the queue is gone. */
  void gone(Session session) {
    removed = true;
    close(session);
  }

  /** Removes a temporary queue. That somebody has done so already is as good. */
  @Override
  protected void release(Session session) {
    if (!temporary || removed) {
      return;
    }
    long result = Kernel.of(session).attempt(new Calls.Control(id, IpcCommand.IPC_RMID, null, 0));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      if (errno != Errno.EIDRM && errno != Errno.EINVAL) {
        String detail = label() + " cannot be removed: " + errno.help();
        throw new Problem.CallFailed("msgctl", errno, detail).thrown();
      }
    }
  }

  @Override
  public Row facts() {
    return Row.of("id", (long) id, "key", key, "temporary", temporary);
  }

  @Override
  public Passing passing() {
    return new Passing.ById("msgqueue " + id);
  }
}
