package org.ipcsh.msg;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;

/**
 * msgctl(2).
 *
 * @param <R> what the form gives
 */
@Command(
    name = "msgctl",
    man = "msgctl(2)",
    summary = "Look at a System V message queue, change it or remove it.",
    search = {"stat", "remove", "delete", "chmod", "chown", "limits", "resize"})
public sealed interface MsgCtl<R> extends Action<R> {

  /** Looks at a queue. */
  record Stat(@Arg("the queue") MessageQueue queue, @Word("IPC_STAT") String cmd)
      implements MsgCtl<QueueStat> {
    @Override
    public QueueStat run(Session session) {
      return new Queues(session).stat(queue);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfControl(errno, queue);
    }
  }

  /** Changes a queue. */
  record Change(
      @Arg("the queue") MessageQueue queue, @Word("IPC_SET") String cmd, QueueChange change)
      implements MsgCtl<Void> {
    @Override
    public Void run(Session session) {
      new Queues(session).change(queue, change);
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      if (errno == Errno.EACCES) {
        return "what is not named is read first; name all of msg_qbytes mode uid gid";
      } else if (errno == Errno.EPERM
          && change.msg_qbytes() != null
          && Long.compareUnsigned(change.msg_qbytes().number(), Limit.MSGMNB.now()) > 0) {
        return "msg_qbytes above msgmnb, " + Limit.MSGMNB.now() + ", takes CAP_SYS_RESOURCE";
      }
      return IpcErrors.hintOfControl(errno, queue);
    }
  }

  /** Removes a queue, and closes the handles of it. */
  record Remove(@Arg("the queue") MessageQueue queue, @Word("IPC_RMID") String cmd)
      implements MsgCtl<Void> {
    @Override
    public Void run(Session session) {
      new Queues(session).remove(queue);
      queue.gone(session);
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfControl(errno, queue);
    }
  }

  /** The limits of the system, or what all queues take together. */
  record Info(
      @Arg(value = "any queue or number: not used, but must not be negative", otherwise = "0")
          MessageQueue queue,
      @Word({"IPC_INFO", "MSG_INFO"}) String cmd)
      implements MsgCtl<MsgInfo> {
    @Override
    public MsgInfo run(Session session) {
      boolean limits = cmd.equals(IpcCommand.IPC_INFO.name());
      return new Queues(session)
          .info(queue.id(), limits ? IpcCommand.IPC_INFO : MsgCommand.MSG_INFO);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfInfo(errno);
    }
  }

  /** Looks at the queue in a slot of the kernel's table. */
  record Slot(@Arg("the slot, from 0") int index, @Word({"MSG_STAT", "MSG_STAT_ANY"}) String cmd)
      implements MsgCtl<QueueStat> {
    @Override
    public QueueStat run(Session session) {
      return new Queues(session).slot(index, MsgCommand.valueOf(cmd));
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfSlot(errno, IpcFamily.MSG, "queue");
    }
  }
}
