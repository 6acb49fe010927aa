package org.ipcsh.linux;

/** Leaving the process, _exit(2). */
public final class Leaving {
  /** What of libc this needs. */
  public interface Functions {
    void _exit(int status);
  }

  private Leaving() {}

  /**
   * Ends the process at once; the caller has flushed what it wrote and closed what it held. Through
   * libc once native calls were made, for the JVM waits 300 ms for a thread that is in one;
   * otherwise loading libc would take longer than the JVM's own way.
   *
   * @param status 0 to 255
   */
  public static void exit(int status) {
    if (Native.used()) {
      Native.load(Functions.class)._exit(status);
    }
    Runtime.getRuntime().halt(status);
  }
}
