package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a script before it runs: status 2, the place, and nothing done. */
class StaticErrorsTest {
  @TempDir private Path folder;

  /** A script whose second line is the given one; the place is in it, and so is the word. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          msgsnd $q 1 "a" )                       | 2:17 |
          x = = 3                                 | 2:5  |
          if 1 ==                                 |      |
          msgsned $q 1 hello                      | 2:1  | msgsnd
          msgrcv $q --tiemout 1s                  | 2:11 | --timeout
          msgrcv $q 0 IPC_NOWIAT                  | 2:13 | IPC_NOWAIT
          print $quue                             | 2:7  | quue
          msgsnd $q                               | 2:1  | msgsnd
          msgsnd                                  | 2:1  | msgsnd
          msgget 1 2 3 4                          |      | msgget
          msgctl $q IPC_RMDI                      | 2:11 | IPC_RMID
          msgget 1 4294967296                     | 2:10 | 4294967296
          msgsnd $q 9223372036854775808 x         | 2:11 | 9223372036854775808
          msgget 99999999999                      | 2:8  | 99999999999
          msgrcv $q 0 IPC_EXCL                    | 2:13 | IPC_EXCL
          msgget 1 IPC_CREAT\\|MSG_COPY           | 2:10 | MSG_COPY
          msgsnd $q one hello                     | 2:11 | one
          msgrcv $q --timeout soon                | 2:21 | soon
          msgsnd $q 1 b"\\q"                      |      |
          source nowhere.ipcsh                    |      | nowhere.ipcsh
          """)
  void nothingRuns(String line, String place, String names) {
    refused(line.replace("\\|", "|").replace("\\\\", "\\") + "\n", place, names);
  }

  @Test
  void unterminatedString() {
    refused("print \"open\nprint more\n", null, null);
  }

  @Test
  void unterminatedRawString() {
    refused("print 'open\nprint more\n", null, null);
  }

  @Test
  void unterminatedBlock() {
    refused("if true {\n  print more\n", null, null);
  }

  @Test
  void unterminatedParenthesis() {
    refused("print (1 + 2\nprint more\n", null, null);
  }

  @Test
  void unterminatedList() {
    refused("print [1 2\n", null, null);
  }

  @Test
  void mistakeInSourcedFile() throws IOException {
    Files.writeString(folder.resolve("more.ipcsh"), "print fine\nmsgsned 1\n");
    Ran ran = refused("source more.ipcsh\n", null, "msgsnd");
    assertTrue(ran.err().contains("more.ipcsh:2:1: "), ran.err());
  }

  @Test
  void nestingDeeperThanTwoHundred() {
    refused("print " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "\n", null, null);
  }

  @Test
  void nestingThatNeverCloses() {
    refused("print " + "(".repeat(10_000) + "\n", null, null);
    refused("print " + "[".repeat(10_000) + "\n", null, null);
    refused("if true { ".repeat(10_000) + "\n", null, null);
  }

  @Test
  void longLineThatIsWrongIsNotRepeated() {
    Ran ran = refused("print " + "x".repeat(10_000_000) + " \"\n", null, null);
    assertTrue(ran.err().length() < 2000, () -> ran.err().length() + " characters of error");
  }

  private Ran refused(String second, String place, String names) {
    try (TestQueue queue = TestQueue.fresh()) {
      String first = "print started; q = msgget " + queue.hex() + " IPC_CREAT|0600\n";
      Ran ran = Scripts.in(folder, first + second).run().status(2).printed("");
      assertFalse(queue.exists(), "nothing may have run");
      String head = ran.errors().get(0);
      assertTrue(head.matches("[a-z]+\\.ipcsh:\\d+:\\d+: .+"), ran.err());
      if (place != null) {
        assertEquals(
            Scripts.NAME + ":" + place, head.replaceFirst("^(.*?:\\d+:\\d+): .*", "$1"), ran.err());
      }
      if (names != null) {
        assertTrue(ran.err().contains(names), ran.err());
      }
      return ran;
    }
  }
}
