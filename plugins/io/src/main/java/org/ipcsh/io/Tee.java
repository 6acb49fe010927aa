package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;

/** tee(2). */
@Command(
    name = "tee",
    man = "tee(2)",
    summary = "Copy what is in a pipe to another pipe, and leave it there; tells how many bytes.",
    search = {"duplicate", "splice", "peek"},
    blocks = true)
public record Tee(
    @Arg("the pipe to read") Descriptor from,
    @Arg("the pipe to write") Descriptor to,
    @Arg(value = "the most bytes to copy", otherwise = "65536") long length,
    @Arg(value = "SPLICE_F_NONBLOCK and others", otherwise = "0") @Flags(SpliceFlag.class)
        int flags)
    implements Action<Long> {
  @Override
  public Long run(Session session) {
    int source = from.number();
    long copied =
        Kernel.of(session).attempt(new SpliceCalls.Tee(source, to.number(), length, flags));
    if (Kernel.failed(copied)) {
      throw Failures.of("tee", copied, null);
    }
    return copied;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EINVAL -> "both must be pipes, and two of them";
      case EAGAIN -> "the one is empty or the other full; poll waits until that changes";
      case EBADF -> "the first must be open for reading, the other for writing";
      case EPIPE -> "nobody reads from the other pipe";
      default -> null;
    };
  }
}
