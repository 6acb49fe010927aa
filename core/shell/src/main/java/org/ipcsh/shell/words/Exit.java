package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;

/** Leaving. */
@Command(
    name = "exit",
    summary = "Leave the shell with a status.",
    search = {"quit", "leave", "bye", "logout", "end"})
public record Exit(@Arg(value = "the exit status, 0 to 255", otherwise = "0") int status)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    if (status < 0 || status > 255) {
      throw new Problem.OutOfRange("the status", "0", "255", Integer.toString(status)).thrown();
    }
    throw new ExitRequest(status);
  }
}
