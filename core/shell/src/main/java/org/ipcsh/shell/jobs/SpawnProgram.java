package org.ipcsh.shell.jobs;

import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;

/** A program beside the script. */
@Command(
    name = "spawn-program",
    man = "posix_spawn(3)",
    summary = "Start a program as a job.",
    search = {"exec", "fork", "execve", "posix_spawn", "system", "popen", "process", "start"})
public record SpawnProgram(
    @Arg("the program: its name in PATH, or a path") Bytes program,
    @Arg("its arguments, as they are") List<Bytes> arguments,
    @Option("a descriptor it gets, N=$handle; the others are closed") List<FdHandle> fd,
    @Option("a variable of its environment, NAME=value") List<Setting> env,
    @Option("the directory it starts in") Path cwd,
    @Option("let it outlive the session, in a session of its own") boolean detach)
    implements Action<Handle> {
  @Override
  public Handle run(Session session) {
    CommandLine line = CommandLine.of(program, arguments, env, cwd);
    return ProgramJob.start(line, FdHandle.map(fd), detach, session);
  }

  @Override
  public String hint(Errno errno, Session session) {
    return Run.hint(errno);
  }
}
