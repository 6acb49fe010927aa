package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Named;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.FlagText;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.file.OpenFlag;

/** What the forms of fcntl(2) do. */
final class Controls {
  private Controls() {}

  static int get(Session session, Descriptor fd, FcntlCommand command) {
    long result = Kernel.of(session).attempt(new FcntlCalls.Get(fd.number(), command));
    return (int) good(fd, result, null);
  }

  static Named flags(Session session, Descriptor fd, FcntlCommand command) {
    int flags = get(session, fd, command);
    return switch (command) {
      case F_GETFL -> OpenFlag.named(flags);
      case F_GETFD -> FlagText.of(flags, FdFlag.values());
      default -> FlagText.of(flags, Seal.values());
    };
  }

  static int change(Session session, Descriptor fd, FcntlCommand command, int argument) {
    long result = Kernel.of(session).attempt(new FcntlCalls.Set(fd.number(), command, argument));
    return (int) good(fd, result, null);
  }

  static Void set(Session session, Descriptor fd, FcntlCommand command, int argument) {
    change(session, fd, command, argument);
    return null;
  }

  /** Gives the lock as the kernel left it. */
  static RecordLock lock(
      Session session, Descriptor fd, FcntlCommand command, LockRequest request) {
    Kernel kernel = Kernel.of(session);
    int number = fd.number();
    ByteBuffer flock = kernel.scratch().of(FcntlCalls.FLOCK.size());
    request.writeTo(flock);
    long address = kernel.scratch().address();
    long result = kernel.attempt(new FcntlCalls.Lock(number, command, flock, address));
    good(fd, result, "somebody else has a lock of " + fd.label() + " there");
    return RecordLock.of(flock);
  }

  private static long good(Descriptor fd, long result, String locked) {
    if (Kernel.failed(result)) {
      throw failed(fd, result, locked);
    }
    return result;
  }

  private static ProblemException failed(Descriptor fd, long result, String locked) {
    Errno errno = Kernel.errno(result);
    boolean held = locked != null && (errno == Errno.EAGAIN || errno == Errno.EACCES);
    return Failures.of("fcntl", result, held ? locked : Failures.about(fd, result));
  }

  static String pipeHint(Errno errno) {
    return switch (errno) {
      case EBADF -> "it must be a pipe or FIFO, and open";
      case EPERM -> "/proc/sys/fs/pipe-max-size is the most without CAP_SYS_RESOURCE";
      case EBUSY -> "what is in the pipe would not fit";
      case EINVAL -> "the size must be from 0 to 2147483648, and the number of its pages possible";
      default -> null;
    };
  }

  static String lockHint(Errno errno, String cmd) {
    return switch (errno) {
      case EAGAIN, EACCES ->
          cmd + "W waits; " + cmd.replace("SETLK", "GETLK") + " tells who has it";
      case EBADF -> "F_RDLCK needs a file open for reading, F_WRLCK one open for writing";
      case EINVAL -> "a lock begins at byte 0 or later, and this file must know locks";
      case EDEADLK -> "each would wait for the other for ever";
      case ENOLCK -> "the kernel has no room for another lock";
      default -> null;
    };
  }
}
