package org.ipcsh.shell.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;

/** Going elsewhere. */
@Command(
    name = "cd",
    summary = "Change the working directory.",
    search = {"chdir", "directory", "folder", "go"})
public sealed interface Cd extends Action<Void> {
  /** To the home directory. */
  record Home() implements Cd {
    @Override
    public Void run(Session session) {
      String home = session.part(Streams.class).variable("HOME");
      if (home == null || home.isEmpty()) {
        throw new Problem.Unknown("variable", "$env.HOME", List.of()).thrown();
      }
      return go(session, session.path(home));
    }
  }

  /** To some directory. */
  record To(@Arg("the directory") Path directory) implements Cd {
    @Override
    public Void run(Session session) {
      return go(session, directory);
    }
  }

  private static Void go(Session session, Path to) {
    Errno errno =
        !Files.exists(to)
            ? Errno.ENOENT
            : !Files.isDirectory(to)
                ? Errno.ENOTDIR
                : !Files.isExecutable(to) ? Errno.EACCES : null;
    if (errno != null) {
      throw Trouble.with(to, session, errno.help());
    }
    session.part(Streams.class).directory(to);
    return null;
  }
}
