package org.ipcsh.linux;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The signal that wakes a blocked call, signal(7), tgkill(2).
 *
 * <p>SIGSTKFLT, because neither kernel nor JVM nor glibc use it, and because a real-time signal
 * cannot be sent any more once RLIMIT_SIGPENDING is used up. Its handler is libc's {@code abs}: a
 * function that takes an int, does nothing and is async-signal-safe, which no Java callback is. No
 * SA_RESTART: with it most calls never wake.
 */
final class Waking {
  static final int SIGSTKFLT = 16;
  private static final int SIG_UNBLOCK = 1;
  private static final long SIG_DFL = 0;
  private static final long SIG_IGN = 1;
  private static final int SIGSET_BYTES = 128;

  /** What of libc this needs. */
  public interface Functions {
    int sigaction(int signal, long action, long old);

    int pthread_sigmask(int how, long set, long old);

    int gettid();

    int getpid();

    int tgkill(int pid, int tid, int signal);
  }

  /** Everything native, made when the first thread comes to a call that can block. */
  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
    static final int PID = LIBC.getpid();
    static final Scratch SET = new Scratch();

    static {
      handle(LIBC, SIGSTKFLT, Native.address("abs"));
      SET.of(SIGSET_BYTES).order(ByteOrder.nativeOrder()).putLong(0, 1L << (SIGSTKFLT - 1));
    }
  }

  private Waking() {}

  /**
   * Makes the calling thread one that can be woken, which it may not be: whoever started the shell
   * can have blocked the signal, and a mask is inherited.
   *
   * @return the thread's id for {@link #signal}
   */
  static int prepareThread() {
    Loaded.LIBC.pthread_sigmask(SIG_UNBLOCK, Loaded.SET.address(), 0);
    return Loaded.LIBC.gettid();
  }

  /** Gives a signal back to the kernel's default. */
  static void byDefault(int signal) {
    handle(Native.loadAside(Functions.class), signal, SIG_DFL);
  }

  /** Has the kernel throw a signal away. */
  static void ignore(int signal) {
    handle(Native.loadAside(Functions.class), signal, SIG_IGN);
  }

  private static void handle(Functions libc, int signal, long handler) {
    Scratch action = new Scratch();
    ByteBuffer bytes = action.of(Sigaction.LAYOUT.size());
    Sigaction.HANDLER.set(bytes, handler);
    Sigaction.FLAGS.set(bytes, 0);
    try {
      libc.sigaction(signal, action.address(), 0);
    } finally {
      Reference.reachabilityFence(action);
    }
  }

  /** Sends it. A thread that has ended meanwhile is no error: then there is nothing to wake. */
  static void signal(int tid) {
    Loaded.LIBC.tgkill(Loaded.PID, tid, SIGSTKFLT);
  }
}
