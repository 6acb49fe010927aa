package org.ipcsh.shell.jobs;

import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;

/** A program in the foreground. */
@Command(
    name = "run",
    man = "posix_spawn(3)",
    summary = "Run a program until it has ended; a status other than 0 is an error.",
    search = {"exec", "system", "command", "execve", "posix_spawn"},
    blocks = true)
public record Run(
    @Arg("the program: its name in PATH, or a path") Bytes program,
    @Arg("its arguments, as they are") List<Bytes> arguments,
    @Option("a descriptor it gets, N=$handle; beyond 0, 1 and 2 all others are closed")
        List<FdHandle> fd,
    @Option("a variable of its environment, NAME=value") List<Setting> env,
    @Option("the directory it starts in") Path cwd)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    new Foreground(session).run(CommandLine.of(program, arguments, env, cwd), FdHandle.map(fd));
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return hint(errno);
  }

  /** What an errno of starting a program means. */
  static String hint(Errno errno) {
    return switch (errno) {
      case ENOEXEC -> "it is neither a program nor a script with #! in its first line";
      case EACCES -> "it is a directory, or not executable";
      case E2BIG -> "the arguments and the environment together are too long";
      default -> null;
    };
  }
}
