package org.ipcsh.msg;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcWait;

/** msgsnd(2). */
@Command(
    name = "msgsnd",
    man = "msgop(2)",
    summary = "Append a message to a System V message queue.",
    search = {"send", "enqueue", "post", "write", "put"},
    blocks = true)
public record MsgSnd(
    @Arg("the queue") MessageQueue queue,
    @Arg("message type, greater than 0") long type,
    @Arg("message body; with --as a value, or a list of them") Payload text,
    @Arg(value = "IPC_NOWAIT, or 0 to wait for room", otherwise = "0") @Flags(IpcWait.class)
        int flags,
    @Option("what the body stands for: u8 i32 u64be f64 cstring ..., or a struct") DataType as)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    Bytes body = body();
    Kernel kernel = Kernel.of(session);
    ByteBuffer message = kernel.scratch().of(Calls.MTEXT + body.size());
    message.putLong(0, type);
    body.copyTo(message, Calls.MTEXT);
    long result =
        kernel.attempt(
            new Calls.Send(queue.id(), message, kernel.scratch().address(), body.size(), flags));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("msgsnd", errno, detail(errno, kernel)).thrown();
    }
    return null;
  }

  private Bytes body() {
    return as == null ? text.bytes("text") : as.bytes("text", text.value());
  }

  private String detail(Errno errno, Kernel kernel) {
    return switch (errno) {
      case EAGAIN -> full(kernel);
      case EINVAL -> invalid();
      case EACCES -> "no permission to write to " + queue.label();
      case EIDRM -> queue.label() + " was removed";
      default -> null;
    };
  }

  private String full(Kernel kernel) {
    ByteBuffer struct = kernel.scratch().of(MsqidDs.LAYOUT.size());
    long address = kernel.scratch().address();
    Calls.Control stat = new Calls.Control(queue.lastId(), IpcCommand.IPC_STAT, struct, address);
    if (Kernel.failed(kernel.attempt(stat))) {
      return queue.label() + " is full"; // one may write to a queue that one may not look at
    }
    long bytes = MsqidDs.CBYTES.get(struct);
    long messages = MsqidDs.QNUM.get(struct);
    long most = MsqidDs.QBYTES.get(struct);
    if (messages >= most) {
      return queue.label() + " is full (" + messages + " of " + most + " messages)";
    }
    String state = bytes >= most ? " is full" : " has no room for " + body().size() + " bytes";
    return queue.label() + state + " (" + bytes + " of " + most + " bytes)";
  }

  /** The kernel has refused by now; this only finds out what it did not like. */
  private String invalid() {
    if (type <= 0) {
      return "the type must be greater than 0, but is " + type;
    }
    long most = Limit.MSGMAX.now();
    int size = body().size();
    return size > most
        ? "the text has " + size + " bytes, and msgmax is " + most
        : "there is no " + queue.label();
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EAGAIN ->
          "receive first, drop IPC_NOWAIT to wait, or raise msg_qbytes with msgctl IPC_SET";
      case EINVAL ->
          type <= 0
              ? null
              : body().size() > Limit.MSGMAX.now()
                  ? "send it in parts, or raise " + Limit.MSGMAX.file()
                  : "msgs lists the queues there are";
      case EACCES -> queue.whose();
      case EIDRM -> "msgget creates another";
      case ENOMEM -> "the kernel has no memory for a copy of the message";
      default -> null;
    };
  }
}
