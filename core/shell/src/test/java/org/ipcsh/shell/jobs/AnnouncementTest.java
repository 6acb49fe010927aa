package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
  private final LinkedBlockingQueue<String> above = new LinkedBlockingQueue<>();

  @Test
  void aPromptHearsOfItAll() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.shell().announcer(above::add);
      enter(shell, "j = spawn { sleep 1h }");
      assertEquals("[1] waiting in sleep", next());
      enter(shell, "kill $j");
      assertEquals("[1] killed by SIGTERM", next());
      enter(shell, "k = spawn { while (output job#1) != \"\" { } ; throw \"no\" }");
      assertEquals("[2] failed: no", next());
      enter(shell, "p = spawn-program sh -c 'sleep 0.2; echo printed; exit 3'");
      assertEquals("[job#3] printed", next());
      assertEquals("[3] exit status 3", next());
      assertEquals("", shell.enter("jobs"));
    }
  }

  @Test
  void whatSomebodyWaitsForIsNotAnnounced() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.shell().announcer(above::add);
      for (String line : List.of("j = spawn BLOCK; wait $j", "wait (spawn BLOCK)")) {
        Gate gate = new Gate();
        shell.shell().session().adopt(gate);
        shell.shell().scope().set("gate", gate);
        var entered = shell.begin(line.replace("BLOCK", "{ while $gate.open == 0 { }; 1 }"));
        while (!"wait".equals(shell.shell().strand().task().waiting())) {
          Thread.onSpinWait();
        }
        List<Job> open = shell.shell().jobs().open();
        Thread job = thread(open.get(0).toString());
        gate.let();
        assertEquals(true, entered.get());
        job.join();
        assertEquals("1\n", shell.taken());
        assertEquals(null, above.poll());
        gate.close(shell.shell().session());
      }
    }
  }

  private static Thread thread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .findAny()
        .orElseThrow();
  }

  @Test
  void aScriptHearsNothing() throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals(
          0, shell.run("j = spawn { sleep 300ms }", "while $j.state != \"done\" { sleep 1ms }"));
      assertEquals("", shell.taken());
    }
  }

  /** What comes while the line is still being done stands among what that prints. */
  private void enter(TestShell shell, String line) throws Exception {
    shell.enter(line).lines().forEach(above::add);
  }

  private String next() throws InterruptedException {
    return above.poll(60, TimeUnit.SECONDS);
  }
}
