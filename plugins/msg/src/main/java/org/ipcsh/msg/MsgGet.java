package org.ipcsh.msg;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Key;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcFlag;

/** msgget(2). */
@Command(
    name = "msgget",
    man = "msgget(2)",
    summary = "Get a System V message queue, or create one.",
    search = {"queue", "open", "create", "make"})
public record MsgGet(
    @Arg("a number, or IPC_PRIVATE for a new queue that no key finds") Key key,
    @Arg(value = "IPC_CREAT, IPC_EXCL and a mode such as 0600", otherwise = "0")
        @Flags(IpcFlag.class)
        int flags,
    @Option("remove the queue when its handle is closed or the session ends") boolean temporary)
    implements Action<MessageQueue> {

  @Override
  public MessageQueue run(Session session) {
    boolean fresh = IpcFamily.MSG.makes(key, flags);
    int id = (int) Kernel.of(session).call(new Calls.Get(key.value(), flags));
    MessageQueue queue = session.adopt(MessageQueue.handle(id, key, temporary));
    queue.made(fresh);
    return queue;
  }

  @Override
  public String hint(Errno errno, Session session) {
    if (errno == Errno.ENOSPC) {
      return "there can be "
          + Limit.MSGMNI.now()
          + " queues: remove some that msgs lists, or raise "
          + Limit.MSGMNI.file();
    }
    String create = "msgget " + key + " IPC_CREAT|0600";
    return IpcErrors.hintOfGet(errno, IpcFamily.MSG, key, create);
  }
}
