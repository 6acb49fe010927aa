package org.ipcsh.shell.jobs;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Block;
import org.ipcsh.linux.Signals;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.process.Signal;

/**
 * What a script does about signals. They come at any time and wake the call the script is blocked
 * in; the block runs between statements, on the script's thread.
 */
public final class Traps {
  /** Whose signals they are. */
  public enum Of {
    /** The process's, which nobody else catches. */
    PROCESS,
    /** The process's; of INT, TERM and HUP {@link #fire} is told by whoever caught them. */
    PROGRAM,
    /** Those that {@code kill} sends to one job of several in the process. */
    JOB
  }

  private record Trap(Block block, Signals.Handling handling) {}

  private static final Set<Signal> PROGRAMS = Set.of(Signal.SIGINT, Signal.SIGTERM, Signal.SIGHUP);

  private final Task task;
  private final Of of;
  private final Map<Integer, Trap> traps = new HashMap<>();
  private final Set<Integer> came = new LinkedHashSet<>();
  private volatile boolean pending;
  private boolean running;

  /** Those of the script that runs on a task. */
  public Traps(Task task, Of of) {
    this.task = task;
    this.of = of;
  }

  /**
   * Catches a signal from now on.
   *
   * @throws org.ipcsh.api.ProblemException if that may not be
   */
  void set(int signal, Block block) {
    String name = Signal.name(signal);
    Signals.check(name);
    reset(signal);
    boolean told = of == Of.JOB || (of == Of.PROGRAM && PROGRAMS.contains(Signal.of(signal)));
    Trap trap = new Trap(block, told ? null : Signals.handle(name, () -> fire(signal)));
    synchronized (this) {
      traps.put(signal, trap);
    }
  }

  /** Does about a signal what was done before. */
  void reset(int signal) {
    Trap trap;
    synchronized (this) {
      trap = traps.remove(signal);
      came.remove(signal);
    }
    if (trap != null && trap.handling != null) {
      trap.handling.close();
    }
  }

  /** Whether a signal is caught. */
  public synchronized boolean has(int signal) {
    return traps.containsKey(signal);
  }

  /** Gives all signals back. */
  public void close() {
    for (Integer signal : Set.copyOf(traps.keySet())) {
      reset(signal);
    }
  }

  /**
   * A signal has come; from any thread.
   *
   * @return false if nobody catches it
   */
  public boolean fire(int signal) {
    synchronized (this) {
      if (!traps.containsKey(signal)) {
        return false;
      }
      came.add(signal); // one that came already and still waits is one, as the kernel has it
      pending = true;
      if (running) {
        return true; // what the block of another signal is doing is not to be broken off
      }
      // Under the lock: after the block had run, nothing would take the nudge away again.
      task.nudge();
    }
    return true;
  }

  /** Runs the blocks of signals that have come: between statements, on the script's thread. */
  public void run() {
    if (!pending || running) {
      return;
    }
    running = true;
    try {
      for (Block block = next(); block != null; block = next()) {
        block.call();
      }
    } finally {
      synchronized (this) {
        running = false;
        if (!came.isEmpty()) { // the block ended with an error, and others still wait
          task.nudge();
        }
      }
    }
  }

  private synchronized Block next() {
    task.takeNudge();
    while (!came.isEmpty()) {
      Integer signal = came.iterator().next();
      came.remove(signal);
      if (traps.containsKey(signal)) {
        return traps.get(signal).block;
      }
    }
    pending = false;
    return null;
  }
}
