package org.ipcsh.testkit;

import org.ipcsh.linux.Native;

/**
 * IPC namespaces, ipc_namespaces(7): in one of its own a thread sees only the System V objects that
 * it and its children make, and the first of each has id 0.
 */
final class IpcNamespace {
  private static final int CLONE_NEWIPC = 0x0800_0000;

  /** What is bound of libc; public since the class that implements it has another loader. */
  public interface Functions {
    /** unshare(2). */
    int unshare(int flags);
  }

  private final Functions libc = Native.load(Functions.class);

  /**
   * Puts the calling thread into a new one, and with it the threads and processes it starts from
   * now on. The kernel removes what is left in it when the last of them has ended.
   *
   * @return whether that was allowed: it takes CAP_SYS_ADMIN; if not the thread stays where it is
   */
  boolean enter() {
    return libc.unshare(CLONE_NEWIPC) == 0;
  }
}
