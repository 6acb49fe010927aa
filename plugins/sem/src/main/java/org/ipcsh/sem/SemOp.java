package org.ipcsh.sem;

import java.time.Duration;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;

/** semop(2) and semtimedop(2). */
@Command(
    name = "semop",
    man = "semop(2)",
    summary = "Change the values of System V semaphores, or wait until that can be done.",
    search = {"wait", "post", "lock", "unlock", "acquire", "release", "P", "V", "semtimedop"})
public record SemOp(
    @Arg("the set") SemaphoreSet set,
    @Arg("such as 0:-1:SEM_UNDO; all are made at once or none") List<SemBuf> operations,
    @Option("how long it may wait: semtimedop's own limit") Duration timeout)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    new Operations("semop", set, operations).make(session, timeout);
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return new Operations("semop", set, operations).hint(errno, session);
  }
}
