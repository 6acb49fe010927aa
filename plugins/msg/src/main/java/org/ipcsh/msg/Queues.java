package org.ipcsh.msg;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcSlots;
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

  /** Whether it is there, as far as one may look at it. */
  boolean has(MessageQueue queue) {
    return !Kernel.failed(kernel.attempt(control(queue.lastId(), IpcCommand.IPC_STAT, struct())));
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
    return new IpcSlots<>(session, highest) {
      @Override
      protected QueueRow look(int slot) {
        QueueStat stat = queues.slot(slot, MsgCommand.MSG_STAT_ANY);
        return QueueRow.of(stat, names.of(stat.uid()));
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
      throw new Problem.CallFailed("msgctl", errno, IpcErrors.ofControl(errno, queue)).thrown();
    }
  }
}
