package org.ipcsh.shell.commands;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Handle;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;

/** Closes handles; those that are closed already are no error. */
@Command(
    name = "close",
    man = "close(2)",
    summary = "Close handles. What the kernel keeps beyond a process stays.",
    search = {"release", "free"})
public record Close(@Arg("what to close") List<Handle> handles) implements Action<Void> {
  @Override
  public Void run(Session session) {
    ProblemException failed = null;
    for (Handle handle : handles) {
      try {
        handle.close(session);
      } catch (ProblemException e) {
        failed = failed == null ? e : failed; // the others are closed all the same
      }
    }
    if (failed != null) {
      throw failed;
    }
    return null;
  }
}
