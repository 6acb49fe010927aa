package org.ipcsh.io;

import java.nio.file.Path;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.file.Owner;

/** unlink(2). */
@Command(
    name = "unlink",
    man = "unlink(2)",
    summary = "Remove the name of a file, FIFO or socket. Who has it open keeps it.",
    search = {"rm", "delete", "remove"})
public record Unlink(@Arg("the name") Path path) implements Action<Void> {
  @Override
  public Void run(Session session) {
    long result = FifoName.unlink(Kernel.of(session), path.toString());
    if (Kernel.failed(result)) {
      throw Failures.of("unlink", result, detail(session, result));
    }
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EISDIR -> "it is a folder, which ! rmdir removes";
      case EACCES, EPERM -> Owner.ofRefusing(path.getParent());
      default -> Failures.path(errno, path);
    };
  }

  private String detail(Session session, long result) {
    return Failures.name(session, path) + ": " + Kernel.errno(result).help();
  }
}
