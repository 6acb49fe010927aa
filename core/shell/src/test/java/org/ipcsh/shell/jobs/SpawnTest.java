package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ipcsh.api.Problem;
import org.junit.jupiter.api.Test;

class SpawnTest {
  /** Until the job of {@code $j} is in a call: no time is right for that. */
  private static final String UNTIL_WAITING = "while $j.state != \"waiting\" { sleep 1ms }";

  @Test
  void givesTheValueOfItsBlockOnCopies() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "n = 5",
              "def twice x { return $x * 2 }",
              "j = spawn { m = twice $n; n = 0; $m + 1 }",
              "n = 100",
              "print (wait $j) $n (wait job#1)");
      assertEquals("11 100 11\n", came);
    }
  }

  @Test
  void whatItShowsIsItsOutput() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "wait (spawn { 1; print --no-newline a; print b; print --no-newline c; null })");
      assertEquals("[job#1] 1\n[job#1] ab\n[job#1] c\n", came);
      assertEquals("1\nab\nc", shell.enter("output job#1").strip());
    }
  }

  @Test
  void itsErrorComesOutOfWaitWhereItHappened() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "j = spawn {",
              "  throw \"no\"",
              "}",
              "try { wait $j } catch e { print $e.code $e.message $e.line }",
              "fails thrown { wait $j }");
      assertEquals("thrown no 2\n", came);
    }
  }

  @Test
  void anErrorThatNobodySawIsToldInTheEnd() throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals(1, shell.run("j = spawn { throw \"unseen\" }", UNTIL_ENDED));
      assertEquals("[job#1] t:1:13: unseen\n", shell.taken());
    }
  }

  private static final String UNTIL_ENDED = "while $j.state != \"failed\" { sleep 1ms }";

  @Test
  void exitEndsTheJobAlone() throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals("null\n", shell.enter("j = spawn { exit 0 }", "print (wait $j)"));
      assertEquals(
          "exit status 3\n",
          shell.enter("k = spawn { exit 3 }", "try { wait $k } catch e { print $e.message }"));
    }
  }

  @Test
  void waitingEndsWithoutTheJob() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.enter("j = spawn { sleep 1h; 1 }", "fails timed-out { wait $j --timeout 10ms }");
      shell.enter("fails timed-out { within 10ms { wait $j } }");
      assertEquals("true\n", shell.enter("$j.state != \"killed\""));
    }
  }

  @Test
  void killEndsItAndRunsWhatItPutOff() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "j = spawn { defer { print \"off\" }; sleep 1h }",
              UNTIL_WAITING,
              "kill $j",
              "try { wait $j } catch e { print $e.code $j.state }");
      assertEquals("[job#1] off\nkilled killed\n", came);
      assertTrue(shell.fails("kill $j").startsWith("kill: ESRCH: job#1 has ended"));
    }
  }

  @Test
  void ctrlCEndsTheWaitingOnly() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.enter("j = spawn { sleep 1h }");
      var waiting = shell.begin("wait $j");
      while (!"wait".equals(shell.shell().strand().task().waiting())) {
        Thread.onSpinWait();
      }
      shell.shell().interrupt(new Problem.Interrupted("SIGINT", 2));
      assertEquals(false, waiting.get());
      shell.shell().strand().task().clearInterrupt();
      shell.taken();
      assertEquals("null\n", shell.enter("print (jobs | where state == killed | first)"));
    }
  }

  @Test
  void itCannotWaitForItself() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.enter("j = spawn { wait job#1 }", "fails own-job { wait $j }");
    }
  }

  @Test
  void closingTheShellEndsIt() throws Exception {
    List<Thread> left = new ArrayList<>();
    try (TestShell shell = new TestShell()) {
      shell.enter("for i in 1..5 { spawn { while true { sleep 1h } } }");
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("job#") && thread.isAlive()) {
        thread.join(60_000); // it has been told, and only has to leave its last method
        if (thread.isAlive()) {
          left.add(thread);
        }
      }
    }
    assertEquals(List.of(), left);
  }

  @Test
  void twentyAtOnceNeverTearALine() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "jobs = []",
              "for i in 1..20 {",
              "  j = spawn { for k in 1..50 { print --no-newline \"from $i \"; print \"to $k\" }; $i }",
              "  jobs = $jobs + [$j]",
              "}",
              "for k in 1..50 { print --no-newline \"the shell \"; print \"itself $k\" }",
              "total = 0",
              "for j in $jobs { total = $total + (wait $j) }",
              "print \"total $total\"");
      Pattern line =
          Pattern.compile("\\[job#\\d+] from \\d+ to \\d+|the shell itself \\d+|total 210");
      List<String> lines = came.lines().toList();
      assertEquals(
          List.of(), lines.stream().filter(each -> !line.matcher(each).matches()).toList());
      assertEquals(20 * 50 + 50 + 1, lines.size());
    }
  }

  @Test
  void breakDoesNotPassOut() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came = shell.fails("while true { j = spawn { break } }");
      assertTrue(came.contains("break cannot stand outside a loop"), came);
    }
  }

  @Test
  void whatItDoesToItsSessionStaysItsOwn() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "struct point { int x; }",
              "wait (spawn { cd /tmp; print (pwd); struct more { int y; } })",
              "pwd");
      assertEquals("[job#1] /tmp\n/\n", came);
    }
  }
}
