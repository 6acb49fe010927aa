package org.ipcsh.shell.jobs;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** What a job printed. */
@Command(
    name = "output",
    summary = "Give what a job has printed so far.",
    search = {"stdout", "stderr", "log", "printed"})
public record Output(@Arg("the job") JobRef job) implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    return job.job().printed();
  }
}
