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

  /**
   * A script whose second line is the given one; the place is in it, and so is the word. KEY stands
   * for a key that nobody else uses, in case the line runs after all.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      textBlock =
          """
          msgsnd $q 1 "a" )\t2:17\t
          x = = 3\t2:5\t
          if 1 ==\t\t
          msgsned $q 1 hello\t2:1\tmsgsnd
          msgrcv $q --tiemout 1s\t2:11\t--timeout
          msgrcv $q 0 IPC_NOWIAT\t2:13\tIPC_NOWAIT
          print $quue\t2:7\tquue
          msgsnd $q\t2:1\tmsgsnd
          msgsnd\t2:1\tmsgsnd
          msgget KEY 2 3 4\t\tmsgget
          msgctl $q IPC_RMDI\t2:11\tIPC_RMID
          msgctl $q\t2:1\tCMD is missing: IPC_STAT, IPC_SET
          msgctl $args[0]\t2:1\tCMD is missing: IPC_STAT, IPC_SET
          msgctl IPC_RMID\t2:1\tusage: msgctl QUEUE IPC_RMID
          [[a=1]] | where a ~ 1\t2:19\toperator must be ==
          trace maybe\t2:7\ton or off
          msgget KEY 4294967296\t2:19\t4294967296
          msgsnd $q 9223372036854775808 x\t2:11\t9223372036854775808
          msgget 99999999999\t2:8\t99999999999
          msgctl $q IPC_SET uid=99999999999\t2:19\t4294967295
          msgctl $q IPC_SET gid=5x\t2:19\t5x
          exit 999\t2:6\tfrom 0 to 255
          1..3 | percentile 200\t2:19\tfrom 0 to 100
          1..3 | first -1\t2:14\tfrom 0 to
          msgrcv $q 0 IPC_EXCL\t2:13\tIPC_EXCL
          msgget KEY IPC_CREAT|MSG_COPY\t2:19\tMSG_COPY
          msgsnd $q one hello\t2:11\tone
          msgrcv $q --timeout soon\t2:21\tsoon
          msgsnd $q 1 b"\\q"\t\t
          source nowhere.ipcsh\t\tnowhere.ipcsh
          source ""\t2:8\tbut is empty
          read-file ""\t2:11\ta path, but is empty
          cd ""\t2:4\ta path, but is empty
          "" | save ""\t2:11\ta path, but is empty
          open "" O_RDONLY\t2:6\ta path, but is empty
          mkfifo "" 0600\t2:8\ta path, but is empty
          ftok "" 1\t2:6\ta path, but is empty
          """)
  void nothingRuns(String line, String place, String names) {
    refused(line + "\n", place, names);
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

  @Test
  void longNameThatIsUnknownIsCutShort() {
    Ran ran = refused("x".repeat(10_000_000) + "\n", null, null);
    assertTrue(ran.err().length() < 2000, () -> ran.err().length() + " characters of error");
    assertTrue(ran.err().contains("unknown command xxx"), ran.err());
  }

  private Ran refused(String second, String place, String names) {
    try (TestQueue queue = TestQueue.fresh()) {
      String first = "print started; q = msgget " + queue.hex() + " IPC_CREAT|0600\n";
      Ran ran =
          Scripts.in(folder, first + second.replace("KEY", queue.hex()))
              .run()
              .status(2)
              .printed("");
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
