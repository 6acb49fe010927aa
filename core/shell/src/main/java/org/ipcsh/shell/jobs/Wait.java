package org.ipcsh.shell.jobs;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;

/** Waiting for a job. */
@Command(
    name = "wait",
    man = "waitpid(2)",
    summary = "Wait until a job has ended, and give its value or throw its error.",
    search = {"join", "waitpid", "result", "exit status", "fg"},
    blocks = true)
public record Wait(@Arg("the job") JobRef job) implements Action<Object> {
  @Override
  public Object run(Session session) {
    if (job.job() instanceof BlockJob block && block.runsOn(session)) {
      throw new Problem.Refused("own-job", "the job", "another one", "the one that waits").thrown();
    }
    return job.job().await(session);
  }
}
