package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** Putting off. */
@Command(
    name = "defer",
    summary = "Run a block when the function, job, script or session ends.",
    search = {"finally", "cleanup", "trap EXIT", "atexit", "ensure"})
public record Defer(@Arg("what to do then") Block body) implements Action<Void> {
  @Override
  public Void run(Session session) {
    session.defer(body);
    return null;
  }
}
