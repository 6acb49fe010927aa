package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
      shell.enter("j = spawn { sleep 50ms; 1 }", "wait $j");
      shell.enter("wait (spawn { sleep 50ms; 2 })");
      assertEquals(null, above.poll());
    }
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
