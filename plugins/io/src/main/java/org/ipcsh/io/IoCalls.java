package org.ipcsh.io;

import jnr.ffi.Pointer;
import org.ipcsh.linux.Native;

/** What of libc this mechanism needs beyond what every descriptor does. */
public interface IoCalls {
  /** See pipe2(2). */
  int pipe2(long two, int flags);

  /** See mkfifo(3). */
  int mkfifo(long path, int mode);

  /** See unlink(2). */
  int unlink(long path);

  /** See pread(2). */
  long pread(int fd, long buffer, long count, long offset);

  /** See pwrite(2). */
  long pwrite(int fd, long buffer, long count, long offset);

  /** See lseek(2). */
  long lseek(int fd, long offset, int whence);

  /** See dup(2). */
  int dup(int fd);

  /** See dup2(2). */
  int dup2(int from, int to);

  /** See fcntl(2). */
  int fcntl(int fd, int command, long argument);

  /** See flock(2). */
  int flock(int fd, int operation);

  /** See ioctl(2). */
  int ioctl(int fd, long request, long argument);

  /** See ftruncate(2). */
  int ftruncate(int fd, long length);

  /** See splice(2). */
  long splice(int from, Pointer fromOffset, int to, long toOffset, long length, int flags);

  /** See tee(2). */
  long tee(int from, int to, long length, int flags);

  /** The binding, made when it is first needed. */
  static IoCalls libc() {
    return Loaded.LIBC;
  }

  /** Holds the binding. */
  final class Loaded {
    private static final IoCalls LIBC = Native.load(IoCalls.class);

    private Loaded() {}
  }
}
