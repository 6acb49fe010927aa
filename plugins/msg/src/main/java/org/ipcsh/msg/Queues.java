package org.ipcsh.msg;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.user.Names;

/** What msgctl(2) can do, apart from how it is asked for. */
final class Queues {
  private final Kernel kernel;

  Queues(Session session) {
    kernel = Kernel.of(session);
  }

  QueueStat stat(MessageQueue queue) {
    int id = queue.id();
    ByteBuffer struct = struct();
    must(queue, IpcCommand.IPC_STAT, struct);
    return QueueStat.of(id, struct);
  }

  /** Reads, changes and writes back, as C programs do; what is all given need not be read. */
  void change(MessageQueue queue, QueueChange change) {
    ByteBuffer struct = struct();
    if (!change.complete()) {
      must(queue, IpcCommand.IPC_STAT, struct);
    }
    change.writeTo(struct);
    must(queue, IpcCommand.IPC_SET, struct);
  }

  void remove(MessageQueue queue) {
    must(queue, IpcCommand.IPC_RMID, null);
  }

  MsgInfo info(int id, Constant command) {
    ByteBuffer struct = kernel.scratch().of(MsgInfo.LAYOUT.size());
    long highest = kernel.call(control(id, command, struct));
    return MsgInfo.of((int) highest, struct);
  }

  /** Looks at a slot of the kernel's table; the call itself gives the queue's id. */
  QueueStat slot(int index, Constant command) {
    ByteBuffer struct = struct();
    int id = (int) kernel.call(control(index, command, struct));
    return QueueStat.of(id, struct);
  }

  /** All queues there are, in the order of the kernel's table, read one after the other. */
  static Rows<QueueRow> list(Session session) {
    Queues queues = new Queues(session);
    int highest = queues.info(0, MsgCommand.MSG_INFO).highest();
    Names names = new Names();
    return new Rows<>() {
      private int slot;

      @Override
      protected QueueRow read() {
        while (slot <= highest) {
          session.checkpoint();
          try {
            QueueStat stat = queues.slot(slot++, MsgCommand.MSG_STAT_ANY);
            return QueueRow.of(stat, names.of(stat.uid()));
          } catch (ProblemException e) {
            // One queue that cannot be looked at does not hide the others. EINVAL is an empty slot,
            // EIDRM a queue that has just been removed.
            if (!(e.problem() instanceof Problem.CallFailed failed)) {
              throw e;
            } else if (failed.errno() != Errno.EINVAL && failed.errno() != Errno.EIDRM) {
              session.note("slot " + (slot - 1) + ": " + failed.message());
            }
          }
        }
        return null;
      }
    };
  }

  private ByteBuffer struct() {
    return kernel.scratch().of(MsqidDs.LAYOUT.size());
  }

  private Calls.Control control(int id, Constant command, ByteBuffer struct) {
    return new Calls.Control(id, command, struct, struct == null ? 0 : kernel.scratch().address());
  }

  private void must(MessageQueue queue, IpcCommand command, ByteBuffer struct) {
    long result = kernel.attempt(control(queue.id(), command, struct));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("msgctl", errno, detail(errno, queue)).thrown();
    }
  }

  private static String detail(Errno errno, MessageQueue queue) {
    return switch (errno) {
      case EINVAL ->
          ListedQueue.first(listed -> listed.id() == queue.lastId()).isPresent()
              ? null // then it is something of what IPC_SET sets
              : "there is no " + queue.label();
      case EACCES -> "no permission to read " + queue.label();
      case EPERM -> "no permission to change " + queue.label();
      case EIDRM -> queue.label() + " was removed";
      default -> null;
    };
  }

  /** What helps with a call on a queue that is there or not. */
  static String hint(Errno errno, MessageQueue queue) {
    String whose = ListedQueue.whose(listed -> listed.id() == queue.lastId());
    return switch (errno) {
      case EINVAL ->
          whose == null ? "msgs lists the queues there are" : "a uid or gid of -1 is nobody";
      case EACCES -> whose;
      case EPERM ->
          whose == null
              ? null
              : whose + "; its owner, its creator and CAP_SYS_ADMIN may change and remove it";
      case EIDRM -> "msgget creates another";
      default -> null;
    };
  }
}
