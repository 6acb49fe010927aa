package org.ipcsh.msg;

import java.nio.file.Path;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.Keys;

/** ftok(3). */
@Command(
    name = "ftok",
    man = "ftok(3)",
    summary = "Make a System V key from a file and a number.",
    search = {"key", "token"})
public record Ftok(
    @Arg("a file that is there") Path path,
    @Arg("a number, of which the lowest 8 bits count") int project)
    implements Action<Key> {
  @Override
  public Key run(Session session) {
    return Keys.ftok(Kernel.of(session), path.toString(), project);
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case ENOENT, ENOTDIR -> "the key comes from the file's inode, so it must be there";
      case EACCES -> "each folder on the way must allow searching";
      default -> null;
    };
  }
}
