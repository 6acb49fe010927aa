package org.ipcsh.linux.process;

import jnr.ffi.Pointer;
import org.ipcsh.linux.Native;

/** What of libc starting and ending processes needs. */
public interface ProcessCalls {
  /** See posix_spawn(3); gives the errno. */
  int posix_spawn(
      long pid, long path, long actions, long attributes, long arguments, Pointer environment);

  /** See posix_spawn_file_actions_init(3). */
  int posix_spawn_file_actions_init(long actions);

  /** See posix_spawn_file_actions_destroy(3). */
  int posix_spawn_file_actions_destroy(long actions);

  /** See posix_spawn_file_actions_adddup2(3). */
  int posix_spawn_file_actions_adddup2(long actions, int from, int to);

  /** See posix_spawn_file_actions_addclose(3). */
  int posix_spawn_file_actions_addclose(long actions, int fd);

  /** See posix_spawn_file_actions_addopen(3). */
  int posix_spawn_file_actions_addopen(long actions, int fd, long path, int flags, int mode);

  /** Closes that descriptor and all above it; since glibc 2.34. */
  int posix_spawn_file_actions_addclosefrom_np(long actions, int from);

  /** Changes the directory; since glibc 2.29. */
  int posix_spawn_file_actions_addchdir_np(long actions, long path);

  /** See posix_spawnattr_init(3). */
  int posix_spawnattr_init(long attributes);

  /** See posix_spawnattr_destroy(3). */
  int posix_spawnattr_destroy(long attributes);

  /** See posix_spawnattr_setflags(3). */
  int posix_spawnattr_setflags(long attributes, int flags);

  /** See posix_spawnattr_setsigmask(3). */
  int posix_spawnattr_setsigmask(long attributes, long set);

  /** See posix_spawnattr_setsigdefault(3). */
  int posix_spawnattr_setsigdefault(long attributes, long set);

  /** See pipe2(2). */
  int pipe2(long two, int flags);

  /** See socketpair(2). */
  int socketpair(int family, int type, int protocol, long two);

  /** See sendmsg(2). */
  long sendmsg(int fd, long message, int flags);

  /** See recvmsg(2). */
  long recvmsg(int fd, long message, int flags);

  /** See close(2). */
  int close(int fd);

  /** See kill(2). */
  int kill(int pid, int signal);

  /** See waitid(2). */
  int waitid(int type, int id, long info, int options);

  /** See waitpid(2). */
  int waitpid(int pid, long status, int options);

  /** The binding, made when it is first needed. */
  static ProcessCalls libc() {
    return Loaded.LIBC;
  }

  /** Holds the binding. */
  final class Loaded {
    private static final ProcessCalls LIBC = Native.load(ProcessCalls.class);

    private Loaded() {}
  }
}
