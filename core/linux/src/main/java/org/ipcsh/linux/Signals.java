package org.ipcsh.linux;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;

/** Signals sent to this process, signal(7). */
public final class Signals {
  private static final Set<String> UNCATCHABLE = Set.of("KILL", "STOP");

  /** What the JVM finds out by: null pointers, mapped files, division, thread dumps. */
  private static final Set<String> JVM = Set.of("SEGV", "BUS", "ILL", "FPE", "QUIT");

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
   * for what it starts with {@code &}.
   *
   * @param name with or without {@code SIG}: {@code INT}, {@code SIGTERM}
   * @throws ProblemException {@link Problem.Refused} for a signal that cannot be caught or that the
   *     JVM or this shell needs, {@link Problem.Unknown} for what is none
   */
  public static Handling handle(String name, Runnable action) {
    CaughtSignal signal = signal(name);
    String bare = bare(name);
    if (UNCATCHABLE.contains(bare)) {
      throw refused(bare, "no process can catch it");
    } else if (JVM.contains(bare)) {
      throw refused(bare, "the Java virtual machine needs it");
    } else if (signal.number() == Waking.SIGSTKFLT) {
      throw refused(bare, "the shell wakes blocked calls with it");
    }
    try {
      return signal.handle(action)::run;
    } catch (IllegalArgumentException e) {
      throw refused(bare, "the Java virtual machine does not let it go");
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
