package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;

/** flock(2). */
@Command(
    name = "flock",
    man = "flock(2)",
    summary = "Lock a whole open file, or unlock it.",
    search = {"lock", "unlock", "mutex", "exclusive"},
    blocks = true)
public record Flock(
    @Arg("the descriptor") Descriptor fd,
    @Arg("LOCK_SH, LOCK_EX or LOCK_UN, perhaps with LOCK_NB") @Flags(FlockOperation.class)
        int operation)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    long result = Kernel.of(session).attempt(new Calls.Flock(fd.number(), operation));
    if (Kernel.failed(result)) {
      String detail =
          switch (Kernel.errno(result)) {
            case EAGAIN -> LockHolders.said(session, fd, LockHolders.Kind.FLOCK);
            case EBADF -> Dup.notOpen(fd);
            default -> Failures.about(fd, result);
          };
      throw Failures.of("flock", result, detail);
    }
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EAGAIN -> "drop LOCK_NB to wait, with --timeout for as long as you like";
      case EINVAL -> "it must be one of LOCK_SH, LOCK_EX and LOCK_UN";
      default -> null;
    };
  }
}
