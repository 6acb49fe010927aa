package org.ipcsh.msg;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.sysv.IpcWait;

/** Copies of the messages in a queue: msgrcv(2) with MSG_COPY. */
@Command(
    name = "msgpeek",
    man = "msgop(2)",
    summary = "Show the messages in a System V message queue and leave them there.",
    search = {"peek", "look", "browse", "contents", "messages"})
public record MsgPeek(
    @Arg("the queue") MessageQueue queue,
    @Arg("which ones, from 0; all if none is given") List<Long> indexes,
    @Option("what the body stands for: u8 i32 u64be f64 cstring ..., or a struct") DataType as)
    implements Action<Rows<PeekedMessage>> {

  @Override
  public Rows<PeekedMessage> run(Session session) {
    Receiving receiving = new Receiving(Kernel.of(session), queue);
    Rows<PeekedMessage> rows =
        new Rows<>() {
          private int turn;

          @Override
          protected PeekedMessage read() {
            session.checkpoint();
            if (indexes.isEmpty()) {
              return peek(session, receiving, turn++, true);
            }
            return turn == indexes.size()
                ? null
                : peek(session, receiving, indexes.get(turn++), false);
          }
        };
    // Reads the first one now, so that what fails does so here and gets its hint.
    return rows.hasNext() ? rows : Rows.of(List.of());
  }

  /** Null if there is none at that place, and {@code mayEnd}. */
  private PeekedMessage peek(Session session, Receiving receiving, long index, boolean mayEnd) {
    int flags = (int) (MsgFlag.MSG_COPY.number() | IpcWait.IPC_NOWAIT.number());
    Message message = receiving.take(index, flags, null);
    if (message != null) {
      Message shown = as == null ? message : message.as(as, session);
      return new PeekedMessage(index, shown.type(), shown.text());
    }
    Errno errno = receiving.errno();
    if (errno == Errno.ENOMSG && mayEnd) {
      return null;
    }
    throw new Problem.CallFailed("msgrcv", errno, detail(errno, index, session)).thrown();
  }

  private String detail(Errno errno, long index, Session session) {
    return switch (errno) {
      case ENOMSG -> queue.label() + " has no message at index " + index;
      case EINVAL ->
          new Queues(session).has(queue)
              ? "the message at index " + index + " is longer than msgmax, " + Limit.MSGMAX.now()
              : "there is no " + queue.label();
      case EACCES -> "no permission to read " + queue.label();
      case EIDRM -> queue.label() + " was removed";
      case ENOSYS -> "this kernel was built without MSG_COPY";
      default -> null;
    };
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case ENOMSG -> "without an index it shows all that are there";
      case EINVAL ->
          new Queues(session).has(queue)
              ? "msgrcv takes it; to look at it, raise " + Limit.MSGMAX.file()
              : "msgs lists the queues there are";
      case EACCES -> queue.whose();
      case ENOSYS -> "it needs a kernel with CONFIG_CHECKPOINT_RESTORE";
      default -> null;
    };
  }
}
