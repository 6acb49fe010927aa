package org.ipcsh.linux;

/**
 * A system call with its arguments, described once: how it is made, how the trace shows it, and
 * whether it can block. A record for each call is the usual shape; its components are the
 * arguments.
 *
 * <pre>{@code
 * record Listen(SocketFunctions libc, int fd, int backlog) implements NativeCall {
 *   public String name() { return "listen"; }
 *   public long make() { return libc.listen(fd, backlog); }
 *   public void show(Trace trace, long result) { trace.number(fd).number(backlog); }
 * }
 * }</pre>
 */
public interface NativeCall {
  /** What the kernel is asked for, as strace names it: {@code openat} for {@code open}. */
  String name();

  /** Makes the call; -1 if it failed, and errno says why. */
  long make();

  /**
   * Writes the arguments as strace shows them; asked only while a trace is on, after the call.
   *
   * @param result what the call gave, or the errno, negative, if it failed
   */
  void show(Trace trace, long result);

  /**
   * Writes what follows {@code =} for a call that did not fail; strace has a number here mostly.
   */
  default void showResult(Trace trace, long result) {
    trace.number(result);
  }

  /** Whether the thread can sleep in it. */
  default boolean blocks() {
    return false;
  }

  /**
   * The call to make when this one was broken off by a signal that nobody here sent, as SIGCONT
   * does after Ctrl-Z: a call with a time limit waits for the rest of it only.
   */
  default NativeCall again() {
    return this;
  }
}
