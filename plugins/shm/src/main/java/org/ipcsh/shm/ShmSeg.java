package org.ipcsh.shm;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.sysv.IpcErrors;

/** A handle of a segment that is there already, found by its id. */
@Command(
    name = "shmseg",
    man = "shmctl(2)",
    summary = "Get a handle of a System V shared memory segment by its id.",
    search = {"adopt", "id", "handle"})
public record ShmSeg(@Arg("the segment, by its id or by key:0x270f") Segment segment)
    implements Action<Segment> {
  @Override
  public Segment run(Session session) {
    if (segment.named()) {
      return segment;
    }
    return session.adopt(Segment.handle(segment.id(), key(session), false));
  }

  /** Its key; null where the segment is there but must not be looked at. */
  private Key key(Session session) {
    try {
      return new Segments(session).stat(segment).key();
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.CallFailed failed && failed.errno() == Errno.EACCES) {
        return segment.key();
      }
      throw e;
    }
  }

  @Override
  public String hint(Errno errno, Session session) {
    return IpcErrors.hintOfControl(errno, segment);
  }
}
