package org.ipcsh.msg;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.sysv.IpcWait;

/** msgrcv(2). */
@Command(
    name = "msgrcv",
    man = "msgop(2)",
    summary = "Take a message from a System V message queue.",
    search = {"receive", "dequeue", "read", "fetch"},
    blocks = true)
public record MsgRcv(
    @Arg("the queue") MessageQueue queue,
    @Arg(
            value = "0: the first; n: the first of type n; -n: of the lowest type up to n",
            otherwise = "0")
        long type,
    @Arg(value = "IPC_NOWAIT MSG_NOERROR MSG_EXCEPT MSG_COPY", otherwise = "0")
        @Flags({MsgFlag.class, IpcWait.class})
        int flags,
    @Option("the most bytes to take; a message of any length if not given") Long size,
    @Option("what the body stands for: u8 i32 u64be f64 cstring ..., or a struct") DataType as)
    implements Action<Message> {

  @Override
  public Message run(Session session) {
    Receiving receiving = new Receiving(Kernel.of(session), queue);
    Message message = receiving.take(type, flags, size);
    if (message == null) {
      Errno errno = receiving.errno();
      throw new Problem.CallFailed("msgrcv", errno, detail(errno, session)).thrown();
    }
    return as == null ? message : message.as(as, session);
  }

  private String detail(Errno errno, Session session) {
    return switch (errno) {
      case E2BIG -> "the message is longer than " + size + " bytes";
      case ENOMSG -> queue.label() + " has " + missing();
      case EINVAL -> invalid(session);
      case EACCES -> "no permission to read " + queue.label();
      case EIDRM -> queue.label() + " was removed";
      case ENOSYS -> "this kernel was built without MSG_COPY";
      default -> null;
    };
  }

  private String missing() {
    if (has(MsgFlag.MSG_COPY.number())) {
      return "no message at index " + type;
    } else if (type == 0) {
      return "no message";
    } else if (has(MsgFlag.MSG_EXCEPT.number()) && type > 0) {
      return "no message of a type other than " + type;
    }
    // The lowest long has no positive counterpart, and the kernel takes the highest one for it.
    long most = type == Long.MIN_VALUE ? Long.MAX_VALUE : -type;
    return type > 0 ? "no message of type " + type : "no message of a type up to " + most;
  }

  /** The kernel has refused by now; this only finds out what it did not like. */
  private String invalid(Session session) {
    if (size != null && size < 0) {
      return "the size must be from 0 to " + Long.MAX_VALUE + ", but is " + size;
    } else if (has(MsgFlag.MSG_COPY.number()) && !has(IpcWait.IPC_NOWAIT.number())) {
      return "MSG_COPY must come with IPC_NOWAIT";
    } else if (has(MsgFlag.MSG_COPY.number()) && has(MsgFlag.MSG_EXCEPT.number())) {
      return "MSG_COPY and MSG_EXCEPT do not go together";
    } else if (has(MsgFlag.MSG_COPY.number()) && new Queues(session).has(queue)) {
      long most = Limit.MSGMAX.now();
      most = size == null ? most : Math.min(size, most);
      return "MSG_COPY cuts nothing, and the message at index "
          + type
          + " is longer than "
          + most
          + " bytes";
    }
    return "there is no " + queue.label();
  }

  private boolean has(long flag) {
    return (flags & flag) != 0;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case E2BIG ->
          has(MsgFlag.MSG_COPY.number())
              ? "drop --size: MSG_COPY cuts nothing"
              : "drop --size, or take what fits and lose the rest with MSG_NOERROR";
      case ENOMSG ->
          has(MsgFlag.MSG_COPY.number())
              ? "msgpeek shows all that are there"
              : "drop IPC_NOWAIT to wait for one; msgpeek shows what is there";
      case EINVAL -> queue.listed() ? null : "msgs lists the queues there are";
      case EACCES -> queue.whose();
      case EIDRM -> "msgget creates another";
      case ENOSYS -> "MSG_COPY needs a kernel with CONFIG_CHECKPOINT_RESTORE";
      default -> null;
    };
  }
}
