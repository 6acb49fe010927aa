package org.ipcsh.linux.desk;

import java.util.concurrent.Callable;
import org.ipcsh.linux.Machine;
import org.ipcsh.linux.Native;

/**
 * Runs something without the rights of root, which no permission stops. Only one thread loses them:
 * the kernel has the ids of each thread apart, and only libc keeps them alike.
 */
public final class Unprivileged {
  private static final int NOBODY = 65534;

  /** What is bound of libc; public since the class that implements it has another loader. */
  public interface Functions {
    /** syscall(2). */
    long syscall(long number, long first, long second, long third);

    /** geteuid(2). */
    int geteuid();
  }

  private Unprivileged() {}

  /** Runs it in a thread of its own, as nobody if we are root, and else as who we are. */
  public static <T> T run(Callable<T> body) {
    return OneThread.run(
        "unprivileged",
        () -> {
          Functions libc = Native.load(Functions.class);
          long setresuid = Machine.current() == Machine.X86_64 ? 117 : 147;
          if (libc.geteuid() == 0 && libc.syscall(setresuid, -1, NOBODY, -1) != 0) {
            throw new AssertionError("setresuid fails: " + Native.errno());
          }
          return body.call();
        });
  }
}
