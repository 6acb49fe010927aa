package org.ipcsh.sem;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.sysv.IpcErrors;

/** A handle of a set that is there already, found by its id. */
@Command(
    name = "semset",
    man = "semctl(2)",
    summary = "Get a handle of a set of System V semaphores by its id.",
    search = {"attach", "adopt", "id", "handle"})
public record SemSet(@Arg("the set, by its id or by key:0x270f") SemaphoreSet set)
    implements Action<SemaphoreSet> {
  @Override
  public SemaphoreSet run(Session session) {
    if (set.named()) {
      return set;
    }
    return session.adopt(SemaphoreSet.handle(set.id(), key(session), false));
  }

  /** Its key; null where the set is there but must not be looked at. */
  private Key key(Session session) {
    try {
      return new Sets(session).stat(set, 0).key();
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.CallFailed failed && failed.errno() == Errno.EACCES) {
        return set.key();
      }
      throw e;
    }
  }

  @Override
  public String hint(Errno errno, Session session) {
    return IpcErrors.hintOfControl(errno, set);
  }
}
