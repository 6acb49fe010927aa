package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;

/** A whole stream from one descriptor to another. */
@Command(
    name = "copy",
    man = "splice(2)",
    summary = "Copy all from one descriptor to another; tells how many bytes.",
    search = {"cat", "pump", "transfer", "sendfile", "stream"},
    blocks = true)
public record Copy(
    @Arg("from where, until its end") Descriptor from,
    @Arg("to where") Descriptor to,
    @Option("the most bytes to copy") Long size)
    implements Action<Long> {
  @Override
  public Long run(Session session) {
    return new Copying(session, from, to).run(size == null ? Long.MAX_VALUE : size);
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EBADF -> "the first must be open for reading, the other for writing";
      case EAGAIN -> "without O_NONBLOCK it waits";
      case EPIPE, ENOSPC, EDQUOT, EFBIG -> Writing.hint(errno);
      default -> null;
    };
  }
}
