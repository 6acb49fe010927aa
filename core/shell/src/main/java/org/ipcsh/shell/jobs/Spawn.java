package org.ipcsh.shell.jobs;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Program;
import org.ipcsh.api.Session;

/** A block on another thread. */
@Command(
    name = "spawn",
    summary = "Run a block as a job, on another thread.",
    search = {"thread", "background", "async", "fork", "pthread_create", "&"})
public record Spawn(@Arg("what it runs, on copies of the variables it reads") Program body)
    implements Action<Handle> {
  @Override
  public Handle run(Session session) {
    return BlockJob.start(body, session);
  }
}
