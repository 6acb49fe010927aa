package org.ipcsh.sem;

import java.time.Duration;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.sysv.IpcWait;

/** A semop of -1: the wait of the textbooks, and the lock of the article. */
@Command(
    name = "semwait",
    man = "semop(2)",
    summary = "Take 1 from a System V semaphore, when it is greater than 0.",
    search = {"lock", "acquire", "take", "P", "down", "enter"})
public record SemWait(
    @Arg("the set") SemaphoreSet set,
    @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
    @Arg(value = "SEM_UNDO, IPC_NOWAIT", otherwise = "0") @Flags({SemFlag.class, IpcWait.class})
        int flags,
    @Option("how long it may wait: semtimedop's own limit") Duration timeout)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    operations().make(session, timeout);
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return operations().hint(errno, session);
  }

  private Operations operations() {
    return new Operations("semwait", set, List.of(new SemBuf(num, (short) -1, flags)));
  }
}
