package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ipcsh.api.Problem;
import org.junit.jupiter.api.Test;

class TrapTest {
  private static final Problem TERM = new Problem.Interrupted("SIGTERM", 15);
  private static final String UNTIL_WAITING = "while $j.state != \"waiting\" { sleep 1ms }";

  @Test
  void runsBetweenStatementsOnTheScriptsVariables() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "n = 0",
              "trap USR1 { n = $n + 1 }",
              "kill (! echo $PPID) SIGUSR1; while $n == 0 { sleep 1ms }",
              "trap USR1",
              "print $n");
      assertEquals("1\n", came);
    }
  }

  @Test
  void aSignalOfAJobRunsTheJobsTrap() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "j = spawn { trap SIGTERM { print trapped }; sleep 1h; \"went on\" }",
              UNTIL_WAITING,
              "kill $j",
              "print (wait $j)");
      assertEquals("[job#1] trapped\nwent on\n", came);
    }
  }

  @Test
  void whatIsWokenFailsWithEintr() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "j = spawn {",
              "  k = spawn { sleep 1h }",
              "  trap SIGUSR2 { print trapped }",
              "  try { wait $k } catch e { print $e.errno $e.call }",
              "  kill $k",
              "}",
              "while $j.in != \"wait\" { sleep 1ms }",
              "kill $j SIGUSR2",
              "wait $j");
      assertEquals("[job#1] trapped\n[job#1] EINTR wait\n", came);
    }
  }

  @Test
  void theProgramsSignalsAreOfferedToIt() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.shell().strand(); // made with the shell, and not by the first signal
      var running =
          shell.begin(
              "trap SIGTERM { print \"not yet\"; done = true }", "done = false", "sleep 1h");
      while (!"sleep".equals(shell.shell().strand().task().waiting())) {
        Thread.onSpinWait();
      }
      shell.shell().interrupt(TERM);
      assertEquals(true, running.get());
      assertEquals("not yet\n", shell.taken());
      assertEquals("true\n", shell.enter("$done"));
    }
  }

  @Test
  void exitInATrapEndsTheScript() throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals(
          7,
          shell.run(
              "trap SIGUSR1 { print bye; exit 7 }",
              "kill (! echo $PPID) SIGUSR1",
              "while true { sleep 1h }"));
      assertEquals("bye\n", shell.taken());
    }
  }

  @Test
  void aTimeLimitHoldsWhileTheProgramThatSentItRuns() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "trap SIGUSR1 { print trapped }",
              "fails timed-out { within 1s { run sh -c 'kill -USR1 $PPID; exec sleep 1000' } }",
              "trap SIGUSR1");
      assertEquals("trapped\n", came);
    }
  }

  @Test
  void whatCannotBeCaughtIsRefused() throws Exception {
    try (TestShell shell = new TestShell()) {
      for (String signal : new String[] {"SIGKILL", "STOP", "SEGV", "SIGBUS", "QUIT", "16"}) {
        shell.enter("fails signal-refused { trap " + signal + " { } }");
        shell.enter("wait (spawn { fails signal-refused { trap " + signal + " { } } })");
      }
      assertTrue(shell.fails("trap SIGNONE { }").contains("a signal such as SIGTERM"));
    }
  }

  @Test
  void withoutABlockItIsAsBefore() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "j = spawn { trap SIGUSR1 { }; trap SIGUSR1; sleep 1h }",
              UNTIL_WAITING,
              "kill $j SIGUSR1",
              "fails killed { wait $j }",
              "print $j.state");
      assertEquals("killed\n", came);
    }
  }
}
