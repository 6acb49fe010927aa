package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;

/** splice(2). */
@Command(
    name = "splice",
    man = "splice(2)",
    summary = "Move bytes to or from a pipe within the kernel; tells how many.",
    search = {"zero copy", "move", "sendfile"},
    blocks = true)
public sealed interface Splice extends Action<Long> {
  private static Long splice(Session session, SpliceCalls.Splice call) {
    long moved = Kernel.of(session).attempt(call);
    if (Kernel.failed(moved)) {
      throw Failures.of("splice", moved, null);
    }
    return moved;
  }

  @Override
  default String hint(Errno errno, Session session) {
    return switch (errno) {
      case EINVAL ->
          "one of the two must be a pipe, they must not be the same pipe, and a file must not be"
              + " open with O_APPEND";
      case EAGAIN -> "the pipe is empty or full; poll waits until that changes";
      case ESPIPE -> "a pipe has no places: its offset is NULL";
      case EBADF -> "the first must be open for reading, the other for writing";
      case EPIPE -> "nobody reads from the pipe";
      default -> null;
    };
  }

  /** From where the files are. */
  record Here(
      @Arg("from where") Descriptor from,
      @Arg("to where") Descriptor to,
      @Arg(value = "the most bytes to move", otherwise = "65536") long length,
      @Arg(value = "SPLICE_F_NONBLOCK and others", otherwise = "0") @Flags(SpliceFlag.class)
          int flags)
      implements Splice {
    @Override
    public Long run(Session session) {
      SpliceCalls.Place here = new SpliceCalls.Place(null);
      int source = from.number();
      return splice(
          session, new SpliceCalls.Splice(source, here, to.number(), here, length, flags));
    }
  }

  /** From or to a place of a file, with the arguments in the order of the manual page. */
  record Placed(
      @Arg("from where") Descriptor from,
      @Arg("where to begin in it, or NULL") Offset fromOffset,
      @Arg("to where") Descriptor to,
      @Arg("where to begin in it, or NULL") Offset toOffset,
      @Arg("the most bytes to move") long length,
      @Arg(value = "SPLICE_F_NONBLOCK and others", otherwise = "0") @Flags(SpliceFlag.class)
          int flags)
      implements Splice {
    @Override
    public Long run(Session session) {
      SpliceCalls.Place begin = new SpliceCalls.Place(fromOffset.bytes());
      SpliceCalls.Place end = new SpliceCalls.Place(toOffset.bytes());
      int source = from.number();
      return splice(
          session, new SpliceCalls.Splice(source, begin, to.number(), end, length, flags));
    }
  }
}
