package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;

/** ftruncate(2). */
@Command(
    name = "ftruncate",
    man = "ftruncate(2)",
    summary = "Make a file so long: cut it, or fill it up with zeros.",
    search = {"truncate", "resize", "length", "size"})
public record Ftruncate(@Arg("the descriptor") Descriptor fd, @Arg("bytes") long length)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    long result = Kernel.of(session).attempt(new Calls.Truncate(fd.number(), length));
    if (Kernel.failed(result)) {
      throw Failures.of("ftruncate", result, Failures.about(fd, result));
    }
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EINVAL ->
          length < 0
              ? "the length must be 0 or more"
              : "it must be a file that is open for writing; pipes and sockets have no length";
      case EBADF -> "the file must be open for writing";
      case EFBIG -> "the file would be larger than ulimit -f or the file system allows";
      case EPERM -> "a memfd is sealed against this, or a file is immutable";
      default -> null;
    };
  }
}
