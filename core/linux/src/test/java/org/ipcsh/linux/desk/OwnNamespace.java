package org.ipcsh.linux.desk;

import java.util.concurrent.Callable;
import org.ipcsh.linux.Native;

/** Runs something in an IPC namespace of its own, ipc_namespaces(7), whose limits are its own. */
public final class OwnNamespace {
  private static final int CLONE_NEWIPC = 0x0800_0000;

  /** What is bound of libc; public since the class that implements it has another loader. */
  public interface Functions {
    /** unshare(2). */
    int unshare(int flags);
  }

  private OwnNamespace() {}

  /**
   * Runs it in a thread of its own.
   *
   * @return null, with nothing run, where we may not make namespaces: it takes CAP_SYS_ADMIN
   */
  public static <T> T run(Callable<T> body) {
    return OneThread.run(
        "own IPC namespace",
        () -> Native.load(Functions.class).unshare(CLONE_NEWIPC) == 0 ? body.call() : null);
  }
}
