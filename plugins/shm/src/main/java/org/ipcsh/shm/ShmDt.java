package org.ipcsh.shm;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;

/** shmdt(2). */
@Command(
    name = "shmdt",
    man = "shmop(2)",
    summary = "Detach a System V shared memory segment from this process.",
    search = {"detach", "unmap"})
public record ShmDt(@Arg("what shmat gave, or its address") Attachment attached)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    attached.close(session);
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return errno == Errno.EINVAL ? "handles shows what is attached, and where" : null;
  }
}
