package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals end a script in order: what was put off is done, and the status tells the signal. */
class SignalsTest {
  private static final int QUIT = 3;

  @TempDir private Path folder;

  private final TestQueue queue = TestQueue.fresh();

  @AfterEach
  void remove() {
    queue.close();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
  void inACallThatSleeps(String signal, int status) {
    try (Running running = script("print ready\nmsgrcv $q\nprint after\n").start()) {
      running.awaitOut("ready");
      running.awaitCall(Calls.MSGRCV);
      running.signal(signal);
      assertEnded(running.end(), status);
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void inALoop(String signal, int status) {
    try (Running running = script("print ready\nn = 0\nwhile true { n = $n + 1 }\n").start()) {
      running.awaitOut("ready");
      running.signal(signal);
      assertEnded(running.end(), status);
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void noCatchCatchesThem(String signal, int status) {
    String text =
        "print ready\nwhile true { try { msgrcv $q } catch e { print caught $e.code } }\n";
    try (Running running = script(text).start()) {
      running.awaitOut("ready");
      running.awaitCall(Calls.MSGRCV);
      running.signal(signal);
      assertEnded(running.end(), status);
    }
  }

  /** The first is the one by which the shell itself wakes its threads. */
  @ParameterizedTest
  @CsvSource({"STKFLT", "WINCH", "CONT", "CHLD"})
  void othersDoNotDisturb(String signal) {
    try (Running running = script("print ready\nm = msgrcv $q\nprint $m.text\n").start()) {
      running.awaitOut("ready");
      running.awaitCall(Calls.MSGRCV);
      running.signal(signal);
      Program.ipcsh("-c", "msgsnd (msgget " + queue.hex() + ") 1 woken").run().clean();
      running.end().clean().printed("ready\nwoken\nbye\n");
    }
  }

  @Test
  void quitEndsItAtOnceAsItDoesOtherPrograms() {
    try (Running running = Scripts.in(folder, "print ready\nsleep 60s\n").start()) {
      running.awaitOut("ready");
      Await.until("SIGQUIT left to the kernel", () -> !running.catches(QUIT));
      running.signal("QUIT");
      Ran ran = running.end().status(131);
      assertEquals("", ran.err());
    }
  }

  private Program script(String rest) {
    String head =
        "q = msgget " + queue.hex() + " IPC_CREAT|0600\ndefer { print bye; msgctl $q IPC_RMID }\n";
    return Scripts.in(folder, head + rest);
  }

  private void assertEnded(Ran ran, int status) {
    ran.status(status);
    assertEquals("ready\nbye\n", ran.out(), ran.err());
    assertFalse(queue.exists(), "the queue that defer removes");
  }
}
