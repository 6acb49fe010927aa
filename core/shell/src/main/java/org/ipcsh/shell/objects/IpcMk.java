package org.ipcsh.shell.objects;

import java.security.SecureRandom;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Inventory;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;

/** Makes a kernel object with a key that nobody has, ipcmk(1). */
@Command(
    name = "ipcmk",
    man = "ipcmk(1)",
    summary = "Make a queue, shared memory or a semaphore set with a new key.",
    search = {"make", "create", "new"})
public record IpcMk(
    @Arg(value = "how many semaphores, or bytes", otherwise = "0") long size,
    @Option("a message queue") boolean q,
    @Option("shared memory of so many bytes") boolean m,
    @Option("a set of so many semaphores") boolean s,
    @Option(value = "its permissions", otherwise = "0644") Mode mode,
    @Option("remove it when its handle is closed or the session ends") boolean temporary)
    implements Action<Handle> {
  @Override
  public Handle run(Session session) {
    String letters = Kinds.letters(q, m, s);
    if (letters.length() != 1) {
      throw new Problem.WrongArguments("one of -q, -m and -s says what to make", null).thrown();
    }
    Kinds kinds = new Kinds(session, letters);
    if (kinds.all().isEmpty()) {
      throw new Problem.Unknown("kind of object", "-" + letters, List.of()).thrown();
    }
    Inventory inventory = kinds.all().get(0).inventory();
    if (inventory.measure() == null && size != 0) {
      String mustBe = "left out for a " + inventory.noun();
      throw new Problem.BadValue("the size", mustBe, Long.toString(size)).thrown();
    }
    SecureRandom random = new SecureRandom();
    while (true) {
      session.checkpoint();
      int key = random.nextInt();
      if (key == 0) {
        continue; // that is IPC_PRIVATE
      }
      try {
        return inventory.make(new Key(key), size, mode, temporary, session);
      } catch (ProblemException e) {
        if (!(e.problem() instanceof Problem.CallFailed failed && failed.errno() == Errno.EEXIST)) {
          throw e;
        }
      }
    }
  }
}
