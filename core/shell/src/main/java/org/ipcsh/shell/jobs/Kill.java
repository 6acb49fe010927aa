package org.ipcsh.shell.jobs;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.process.KillCall;
import org.ipcsh.linux.process.SignalNumber;

/** Sending a signal. */
@Command(
    name = "kill",
    man = "kill(2)",
    summary = "Send a signal to a process or a job.",
    search = {"signal", "terminate", "stop", "end", "raise", "cancel"})
public record Kill(
    @Arg("a pid, or a job") KillTarget target,
    @Arg(value = "the signal", otherwise = "SIGTERM") SignalNumber signal,
    @Option("allow a pid of 0, -1 or less: processes of a group, or all") boolean group)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    Job job = target.job();
    if (job == null && target.pid() <= 0 && !group) {
      throw new Problem.Refused(
              "group-refused",
              "the pid",
              "greater than 0 unless --group is given",
              Integer.toString(target.pid()))
          .thrown()
          .hint(
              target.pid() == -1
                  ? "-1 stands for every process there is; a signal comes second: kill PID SIGHUP"
                  : "the pid comes first and then the signal: kill PID SIGKILL");
    }
    if (job == null) {
      Kernel.of(session).call(new KillCall(target.pid(), signal.value()));
    } else if (!job.alive() && job.closed()) {
      throw new Problem.CallFailed("kill", Errno.ESRCH, job + " has ended").thrown();
    } else {
      job.signal(signal.value(), group);
    }
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case ESRCH -> "there is no such process; one that has ended and been waited for is none";
      case EPERM -> "the process belongs to somebody else";
      case EINVAL -> "there is no signal of that number; kill PID 0 only asks whether it is there";
      default -> null;
    };
  }
}
