package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Between;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** Leaving. */
@Command(
    name = "exit",
    summary = "Leave the shell with a status.",
    search = {"quit", "leave", "bye", "logout", "end"})
public record Exit(
    @Arg(value = "the exit status, 0 to 255", otherwise = "0") @Between(low = 0, high = 255)
        int status)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    throw new ExitRequest(status);
  }
}
