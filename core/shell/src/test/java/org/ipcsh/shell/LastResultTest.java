package org.ipcsh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ipcsh.shell.jobs.TestShell;
import org.junit.jupiter.api.Test;

/** {@code $_} at a prompt. */
class LastResultTest {
  @Test
  void rowsThatWereShownCanBeAskedForAgain() throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals("a\n3\n4\n", shell.enter("1..4 | each { [a=$it] } | where { $it.a > 2 }"));
      assertEquals("3\n4\n", shell.enter("for row in $_ { print $row.a }"));
    }
  }

  @Test
  void itIsTheLastThatWasShown() throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals("1\n2\n7\n", shell.enter("1..2 | where { true }; 7"));
      assertEquals("7\n", shell.enter("print $_"));
      assertEquals("5\n", shell.enter("1..9 | where { $it == 5 }; x = [1 2]"));
      assertEquals("[5]\n", shell.enter("print $_"));
    }
  }
}
