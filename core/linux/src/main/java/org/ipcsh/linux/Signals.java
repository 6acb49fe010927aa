package org.ipcsh.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;

/** Signals sent to this process, signal(7). */
public final class Signals {
  private static final Set<String> UNCATCHABLE = Set.of("KILL", "STOP");

  /** What the JVM finds out by: null pointers, mapped files, division, thread dumps. */
  private static final Set<String> JVM = Set.of("SEGV", "BUS", "ILL", "FPE", "QUIT");

  /** Longer than a script takes that only computes a little, to which libc would be a burden. */
  private static final long QUIT_LATER = 300_000_000;

  private Signals() {}

  /** Undoes a {@link #handle}. */
  public interface Handling extends AutoCloseable {
    /** Puts back what was there before. */
    @Override
    void close();
  }

  /**
   * From now on runs {@code action}, on a thread of its own, for each signal of that name. This
   * holds also where the process was started with the signal ignored, as {@code sh} does with INT
   * for what it starts with {@code &}; where that is meant to stay, as with HUP under {@code
   * nohup}, ask {@link #ignored} first.
   *
   * @param name with or without {@code SIG}: {@code INT}, {@code SIGTERM}
   * @throws ProblemException {@link Problem.Refused} for a signal that cannot be caught or that the
   *     JVM or this shell needs, {@link Problem.Unknown} for what is none
   */
  public static Handling handle(String name, Runnable action) {
    CaughtSignal signal = signal(name);
    String bare = bare(name);
    check(name);
    try {
      return signal.handle(action, () -> Waking.byDefault(signal.number()))::run;
    } catch (IllegalArgumentException e) {
      throw refused(bare, "the Java virtual machine does not let it go");
    }
  }

  /**
   * Looks whether a signal is one that may be caught.
   *
   * @throws ProblemException as {@link #handle} does
   */
  public static void check(String name) {
    String bare = bare(name);
    if (UNCATCHABLE.contains(bare)) {
      throw refused(bare, "no process can catch it");
    } else if (JVM.contains(bare)) {
      throw refused(bare, "the Java virtual machine needs it");
    } else if (signal(name).number() == Waking.SIGSTKFLT) {
      throw refused(bare, "the shell wakes blocked calls with it");
    }
  }

  /** What comes of SIGQUIT, for which the JVM would print the stacks of all its threads. */
  public enum Quit {
    /** It ends the process at once, as it does others that do not care. */
    ENDS,
    /** Nothing, as in a shell that somebody types to. */
    NOTHING
  }

  /**
   * Says what SIGQUIT is to do. That holds a little later: only the kernel can be told, since the
   * JVM does not let the signal go, and what has ended before then needed no libc for it.
   */
  public static void quit(Quit does) {
    Thread thread =
        new Thread(
            null,
            () -> {
              LockSupport.parkNanos(QUIT_LATER);
              if (does == Quit.ENDS) {
                Waking.byDefault(number("QUIT"));
              } else {
                Waking.ignore(number("QUIT"));
              }
            },
            "quit",
            256 * 1024);
    thread.setDaemon(true);
    // There may be no memory for it. Then the signal does what the JVM does, and nobody is told.
    thread.setUncaughtExceptionHandler((dying, e) -> {});
    thread.start();
  }

  /** Whether this process ignores a signal now. */
  public static boolean ignored(String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      String mask = lines.filter(line -> line.startsWith("SigIgn:")).findFirst().orElseThrow();
      long ignored = Long.parseUnsignedLong(mask.substring(7).strip(), 16);
      return (ignored >>> (number(name) - 1) & 1) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The number of a signal on this machine, such as 15 for {@code TERM}.
   *
   * @throws ProblemException {@link Problem.Unknown} for what is none
   */
  public static int number(String name) {
    return signal(name).number();
  }

  private static CaughtSignal signal(String name) {
    try {
      return new CaughtSignal(bare(name));
    } catch (IllegalArgumentException e) {
      throw new Problem.Unknown("signal", name, List.of()).thrown();
    }
  }

  private static String bare(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("SIG") ? upper.substring(3) : upper;
  }

  private static ProblemException refused(String name, String why) {
    return new Problem.Refused(
            "signal-refused", "the signal", "one that can be caught", "SIG" + name + ": " + why)
        .thrown();
  }
}
