package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.junit.jupiter.api.Test;

/** That leaving ends and closes all there is, whatever some of it does. */
class JobsTest {
  @Test
  void oneThatDoesNotEndInTimeIsToldAndKeepsNothingOpen() throws Exception {
    try (TestShell shell = new TestShell()) {
      Gate handle = new Gate();
      shell.shell().session().adopt(handle);
      shell.shell().scope().set("h", handle);
      // Closing the handle ends it.
      int status =
          shell.run(
              "j = spawn { defer { while $h.open == 0 { } }; sleep 1h }",
              "while $j.in != \"sleep\" { sleep 1ms }",
              "defer { print off }");
      assertEquals(
          "off\n[job#1] job#1 must be ended when it is told to, but is still in what it computes\n",
          shell.taken());
      assertEquals(1, status);
      assertTrue(handle.isOpen());
    }
  }

  /** The first has ended by the time that the second is waited for. */
  @Test
  void whatTheyPutOffIsNotBrokenOff() throws Exception {
    try (TestShell shell = new TestShell()) {
      int status =
          shell.run(
              "j = spawn { defer { sleep 50ms; print one }; sleep 1h }",
              "while $j.in != \"sleep\" { sleep 1ms }",
              "j = spawn { defer { sleep 500ms; print two }; sleep 1h }",
              "while $j.in != \"sleep\" { sleep 1ms }");
      assertEquals("[job#1] one\n[job#2] two\n", shell.taken());
      assertEquals(0, status);
    }
  }

  @Test
  void oneWhoseProgramHasToBeKilledHasTheTimeForIt() throws Exception {
    try (TestShell shell = new TestShell()) {
      int status =
          shell.run(
              "j = spawn { run sh -c \"trap '' TERM; echo set; exec sleep 1000\" }",
              "while (output $j) == \"\" { sleep 1ms }");
      assertEquals("[job#1] set\n", shell.taken());
      assertEquals(0, status);
    }
  }

  @Test
  void oneThatCannotBeToldKeepsNothingOpen() throws Exception {
    try (TestShell shell = new TestShell()) {
      Gate handle = new Gate();
      shell.shell().session().adopt(handle);
      Jobs jobs = shell.shell().jobs();
      for (RuntimeException each :
          new RuntimeException[] {
            new Problem.CallFailed("kill", Errno.EPERM, null).thrown(),
            new IllegalStateException("odd")
          }) {
        jobs.enter(new Stubborn(jobs, each), shell.shell().session());
      }
      int status =
          shell.run(
              "j = spawn { defer { print off }; sleep 1h }",
              "while $j.in != \"sleep\" { sleep 1ms }");
      List<String> came = new ArrayList<>(shell.taken().lines().toList());
      assertTrue(came.remove("[job#3] off"), came::toString);
      assertEquals(
          List.of(
              "[job#1] EPERM: Operation not permitted",
              "[job#2] internal error: java.lang.IllegalStateException: odd"),
          came);
      assertEquals(1, status);
      assertTrue(handle.isOpen());
      assertEquals(0, jobs.open().size());
    }
  }

  @Test
  void aHandleThatThrowsAnythingKeepsNothingOpen() throws Exception {
    try (TestShell shell = new TestShell()) {
      Gate handle = new Gate();
      shell.shell().session().adopt(handle);
      for (String each : new String[] {"null", "link"}) {
        shell.shell().session().adopt(new Broken(each));
      }
      assertFalse(handle.isOpen());
      assertEquals(1, shell.run("print done"));
      String came = shell.taken();
      assertTrue(came.startsWith("done\nbroken#2: "), came);
      assertTrue(came.contains("\nbroken#1: "), came);
      assertTrue(handle.isOpen());
    }
  }

  private static final class Broken extends Handle {
    private final String how;

    Broken(String how) {
      super("broken");
      this.how = how;
    }

    @Override
    protected void release(Session session) {
      if (how.equals("link")) {
        throw new UnsatisfiedLinkError(how);
      }
      throw new NullPointerException(how);
    }

    @Override
    public Row facts() {
      return Row.of();
    }
  }

  private static final class Stubborn extends Job {
    private final RuntimeException why;

    Stubborn(Jobs jobs, RuntimeException why) {
      super("block", null, "", jobs.output(false));
      this.why = why;
    }

    @Override
    String waiting() {
      return null;
    }

    @Override
    boolean alive() {
      return true;
    }

    @Override
    void signal(int signal, boolean group) {
      throw why;
    }

    @Override
    void stop() {
      throw why;
    }

    @Override
    void end() {
      throw why;
    }
  }
}
