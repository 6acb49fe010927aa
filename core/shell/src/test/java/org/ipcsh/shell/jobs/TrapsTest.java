package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.linux.Task;
import org.junit.jupiter.api.Test;

class TrapsTest {
  private static final int SIGNAL = 10;

  private final Task task = new Task();
  private final Traps traps = new Traps(task, Traps.Of.JOB);
  private final List<Object> ran = new ArrayList<>();

  @Test
  void aSignalDisturbsTheTaskUntilItsBlockHasRun() {
    traps.set(SIGNAL, ran::add);
    assertFalse(task.disturbed());
    assertTrue(traps.fire(SIGNAL));
    assertTrue(task.disturbed());
    traps.run();
    assertFalse(task.disturbed());
    assertEquals(1, ran.size());
  }

  /** Else its block could run before the task is nudged, and the nudge would break off calls. */
  @Test
  void nothingCanHappenBetweenASignalAndTheNudge() throws InterruptedException {
    traps.set(SIGNAL, ran::add);
    Thread signal = new Thread(() -> traps.fire(SIGNAL));
    Thread other = new Thread(() -> traps.has(SIGNAL));
    synchronized (task) { // which a nudge has to wait for
      signal.start();
      awaitBlocked(signal);
      other.start();
      awaitBlocked(other);
    }
    signal.join();
    other.join();
    traps.run();
    assertFalse(task.disturbed());
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED) {
      assertTrue(thread.isAlive(), "it went through");
      Thread.onSpinWait();
    }
  }
}
