package org.ipcsh.msg;

import java.util.List;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Session;
import org.ipcsh.api.Size;
import org.ipcsh.api.SystemLimit;
import org.ipcsh.api.SystemUse;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcInventory;

/** All queues, for {@code ipcs} and its like. */
final class QueueInventory extends IpcInventory<MessageQueue> {
  QueueInventory() {
    super(IpcFamily.MSG, new MessageQueueKind());
  }

  @Override
  protected Integer idOf(Object row) {
    return row instanceof QueueRow queue ? (Integer) queue.id() : null;
  }

  @Override
  public String contents(Object row) {
    QueueRow queue = (QueueRow) row;
    return queue.msg_qnum() + " messages, " + queue.msg_cbytes().number() + " bytes";
  }

  @Override
  public List<SystemLimit> limits(Session session) {
    Queues queues = new Queues(session);
    MsgInfo limits = queues.info(0, IpcCommand.IPC_INFO);
    MsgInfo use = queues.info(0, MsgCommand.MSG_INFO);
    return List.of(
        new SystemLimit(
            "msgmni", "queues", new Unsigned(limits.msgmni()), new Unsigned(use.msgpool())),
        new SystemLimit("msgmax", "bytes of a message", new Size(limits.msgmax()), null),
        new SystemLimit("msgmnb", "bytes of a new queue", new Size(limits.msgmnb()), null));
  }

  @Override
  public List<SystemUse> summary(Session session) {
    MsgInfo use = new Queues(session).info(0, MsgCommand.MSG_INFO);
    return List.of(
        new SystemUse("msgpool", "queues", new Unsigned(use.msgpool())),
        new SystemUse("msgmap", "messages", new Unsigned(use.msgmap())),
        new SystemUse("msgtql", "bytes of all messages", new Size(use.msgtql())));
  }

  @Override
  protected void remove(MessageQueue queue, Session session) {
    new MsgCtl.Remove(queue, IpcCommand.IPC_RMID.name()).run(session);
  }

  @Override
  public String measure() {
    return null;
  }

  @Override
  public Handle make(Key key, long size, Mode mode, boolean temporary, Session session) {
    return made(new MsgGet(key, making(mode), temporary), session);
  }
}
