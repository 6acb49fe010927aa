package org.ipcsh.msg;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.sysv.IpcErrors;

/** A handle of a queue that is there already, found by its id. */
@Command(
    name = "msgqueue",
    man = "msgctl(2)",
    summary = "Get a handle of a System V message queue by its id.",
    search = {"attach", "adopt", "id", "handle"})
public record MsgQueue(@Arg("the queue, by its id or by key:0x270f") MessageQueue queue)
    implements Action<MessageQueue> {
  @Override
  public MessageQueue run(Session session) {
    if (queue.named()) {
      return queue;
    }
    return session.adopt(MessageQueue.handle(queue.id(), key(session), false));
  }

  /** Its key; null where the queue is there but must not be looked at. */
  private Key key(Session session) {
    try {
      return new Queues(session).stat(queue).key();
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.CallFailed failed && failed.errno() == Errno.EACCES) {
        return queue.key();
      }
      throw e;
    }
  }

  @Override
  public String hint(Errno errno, Session session) {
    return IpcErrors.hintOfControl(errno, queue);
  }
}
