package org.ipcsh.sem;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;

/** A semop of +1: the post of the textbooks, and the unlock of the article. */
@Command(
    name = "sempost",
    man = "semop(2)",
    summary = "Add 1 to a System V semaphore.",
    search = {"unlock", "release", "give", "signal", "V", "up", "leave"})
public record SemPost(
    @Arg("the set") SemaphoreSet set,
    @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
    @Arg(value = "SEM_UNDO", otherwise = "0") @Flags(SemFlag.class) int flags)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    operations().make(session, null);
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return operations().hint(errno, session);
  }

  private Operations operations() {
    return new Operations("sempost", set, List.of(new SemBuf(num, (short) 1, flags)));
  }
}
