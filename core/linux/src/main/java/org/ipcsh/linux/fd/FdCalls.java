package org.ipcsh.linux.fd;

import org.ipcsh.linux.Native;

/** What of libc every descriptor needs. */
public interface FdCalls {
  /** See read(2). */
  long read(int fd, long buffer, long count);

  /** See write(2). */
  long write(int fd, long buffer, long count);

  /** See poll(2). */
  int poll(long fds, long count, int timeout);

  /** See open(2). */
  int open(long path, int flags, int mode);

  /** See fstat(2). */
  int fstat(int fd, long buffer);

  /** See close(2). */
  int close(int fd);

  /** The binding, made when it is first needed. */
  static FdCalls libc() {
    return Loaded.LIBC;
  }

  /** Holds the binding. */
  final class Loaded {
    private static final FdCalls LIBC = Native.load(FdCalls.class);

    private Loaded() {}
  }
}
