package org.ipcsh.shell.jobs;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Session;
import org.ipcsh.shell.Shell;

/** The jobs that are open. */
@Command(
    name = "jobs",
    summary = "List the jobs: those that run, and those that ended and nobody has waited for.",
    search = {"background", "peers", "threads", "programs", "processes", "ps"})
public record JobList() implements Action<List<JobList.Line>> {
  /**
   * A job.
   *
   * @param kind block, peer or program
   * @param state running, waiting, idle, done, failed or killed
   * @param in the call it is blocked in
   */
  public record Line(
      Handle job, String kind, String name, Pid pid, String state, String in, String what) {}

  @Override
  public List<Line> run(Session session) {
    return session.part(Shell.class).jobs().open().stream().map(JobList::line).toList();
  }

  private static Line line(Job job) {
    return new Line(job, job.kind(), job.name(), job.pid(), job.state(), job.waiting(), job.what());
  }
}
