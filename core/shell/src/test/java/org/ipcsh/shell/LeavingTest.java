package org.ipcsh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ipcsh.shell.jobs.TestShell;
import org.junit.jupiter.api.Test;

/** The exit status, whatever was put off does. */
class LeavingTest {
  private static void leaves(int status, String script, String output) throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals(status, shell.run(script), script);
      assertEquals(output, shell.taken(), script);
    }
  }

  @Test
  void whatWasPutOffMayLeaveWithAStatusOfItsOwn() throws Exception {
    leaves(7, "defer { exit 7 }", "");
    leaves(7, "defer { exit 7 }; exit 3", "");
    leaves(7, "defer { exit 7 }; throw 'x'", "t:1:19: x\n");
    leaves(5, "def f { defer { exit 5 } }\nf; print no", "");
    leaves(3, "exit 3", "");
    leaves(1, "defer { throw 'x' }", "t:1:9: x\n");
  }

  @Test
  void theOthersRunAllTheSame() throws Exception {
    leaves(
        7,
        "defer { print last }; defer { exit 7 }; defer { throw 'a' }; exit 3",
        "last\nt:1:49: a\n");
    leaves(
        5,
        "def f { defer { exit 5 }; throw 'lost' }\ntry { f } catch { print no }",
        "t:1:27: lost\n");
  }
}
