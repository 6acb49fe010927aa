package org.ipcsh.io;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Named;
import org.ipcsh.api.Session;
import org.ipcsh.linux.FlagText;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.file.KernelFile;
import org.ipcsh.linux.file.OpenFlag;

/** What the forms of fcntl(2) do. */
final class Controls {
  private static final Path MOST = Path.of("/proc/sys/fs/pipe-max-size");

  private Controls() {}

  static int get(Session session, Descriptor fd, FcntlCommand command) {
    long result = Kernel.of(session).attempt(new FcntlCalls.Get(fd.number(), command));
    return (int) good(fd, result);
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
    return (int) good(fd, result);
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
    if (!Kernel.failed(result)) {
      return RecordLock.of(flock);
    }
    Errno errno = Kernel.errno(result);
    boolean held = errno == Errno.EAGAIN || errno == Errno.EACCES;
    throw Failures.of(
        "fcntl",
        result,
        held ? LockHolders.said(session, fd, kind(command)) : Failures.about(fd, result));
  }

  private static LockHolders.Kind kind(FcntlCommand command) {
    return command.name().startsWith("F_OFD") ? LockHolders.Kind.OFDLCK : LockHolders.Kind.POSIX;
  }

  private static long good(Descriptor fd, long result) {
    if (Kernel.failed(result)) {
      throw Failures.of("fcntl", result, Failures.about(fd, result));
    }
    return result;
  }

  static String pipeHint(Errno errno) {
    return switch (errno) {
      case EBADF -> "it must be a pipe or FIFO, and open";
      case EPERM ->
          "without CAP_SYS_RESOURCE "
              + KernelFile.line(MOST, "a limit")
              + " is the most, "
              + MOST
              + ", and all your pipes together can have what pipe-user-pages-hard beside it says";
      case EBUSY -> "what is in the pipe would not fit";
      case EINVAL -> "the size must be from 0 to 2147483648, and the number of its pages possible";
      default -> null;
    };
  }

  static String lockHint(Errno errno, String cmd) {
    return switch (errno) {
      case EAGAIN, EACCES ->
          cmd + "W waits; " + cmd.replace("SETLK", "GETLK") + " tells which part";
      case EBADF -> "F_RDLCK needs a file open for reading, F_WRLCK one open for writing";
      case EINVAL -> "a lock begins at byte 0 or later, and this file must know locks";
      case EDEADLK -> "each would wait for the other for ever";
      case ENOLCK -> "the kernel has no room for another lock";
      default -> null;
    };
  }
}
