package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while a script runs: status 1, errno and place, and what was put off is done. */
class RunningErrorsTest {
  @TempDir private Path folder;

  private final TestQueue queue = TestQueue.fresh();

  @AfterEach
  void remove() {
    queue.close();
  }

  @Test
  void failedCallEndsTheScript() {
    Ran ran =
        Scripts.in(folder, "print before\nmsgget " + queue.hex() + "\nprint after\n")
            .run()
            .status(1)
            .printed("before\n");
    assertAt("2:1", "ENOENT", ran);
    assertTrue(ran.err().contains("\n  hint: "), ran.err());
  }

  @Test
  void whatWasPutOffIsDone() {
    Ran ran = script("fails ENOMSG { msgrcv $q 0 IPC_NOWAIT }\nmsgrcv $q 0 IPC_NOWAIT\n").status(1);
    assertAt("4:1", "ENOMSG", ran);
    assertFalse(queue.exists(), "the queue that defer removes");
  }

  @Test
  void placeIsThatOfTheCallInABlock() {
    Ran ran = script("repeat 3 {\n  if true {\n    msgrcv $q 5 IPC_NOWAIT\n  }\n}\n").status(1);
    assertAt("5:5", "ENOMSG", ran);
  }

  @Test
  void fullQueue() {
    Ran ran =
        script("t = \"0123456789abcdef\"\nwhile true { msgsnd $q 1 $t IPC_NOWAIT }\n").status(1);
    assertAt("4:14", "EAGAIN", ran);
    assertTrue(ran.err().contains("16384"), () -> "how full it is: " + ran.err());
  }

  @Test
  void handleAfterClose() {
    Ran ran = script("close $q\nmsgsnd $q 1 late\n").status(1);
    assertAt("4:", "closed", ran);
    String caught =
        "defer { msgctl key:"
            + queue.hex()
            + " IPC_RMID }\nclose $q\n"
            + "try { msgsnd $q 1 late } catch e { print $e.code $e.line }\n";
    Scripts.in(folder, "q = msgget " + queue.hex() + " IPC_CREAT|0600\n" + caught)
        .run()
        .clean()
        .printed("closed-handle 4\n");
  }

  @Test
  void handleWhereTextIsWanted() {
    script(
            """
            p = pipe
            fails bad-value { msgsnd $q 1 $q }
            fails bad-value { write $p.write $q }
            fails bad-value { $q | save text }
            fails bad-value { [a $q] | save text }
            fails bad-value { read-file $q }
            fails bad-value { len $q }
            fails bad-value { $q | len }
            fails bad-value { [$q b] | join - }
            fails bad-value { run echo $q }
            print $q "$q" ([$q] | to json) ($q | to text) ($q == $q)
            note $q
            """)
        .status(0)
        .printed("msg#1 msg#1 [\"msg#1\"] msg#1 true\n");
  }

  @Test
  void handleClosedInTheMiddleOfALoop() {
    Ran ran =
        script("for i in 1..9 {\n  if $i == 4 { close $q }\n  msgsnd $q 1 x\n  print $i\n}\n");
    ran.status(1).printed("1\n2\n3\n");
    assertAt("5:10", "closed", ran);
  }

  @Test
  void nameThatALoopGivesAgainIsLookedUpAgain() throws IOException {
    for (String name : List.of("a", "b")) {
      Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("text"), name);
    }
    script(
            """
            here = pwd
            name = "text"
            for there in [a b] { cd "$here/$there"; repeat 3 { print (read-file $name) } }
            """)
        .clean()
        .printed("a\na\na\nb\nb\nb\n");
  }

  @Test
  void closingTwiceIsHarmless() {
    script("close $q\nclose $q\nprint fine\n").printed("fine\n");
  }

  @Test
  void messageLongerThanSizeStays() {
    script(
            """
            msgsnd $q 1 "0123456789"
            try { msgrcv $q --size 9 } catch e { print $e.errno $e.code }
            print (msgctl $q IPC_STAT).msg_qnum
            print (msgrcv $q --size 10).text
            """)
        .clean()
        .printed("E2BIG call-failed\n1\n0123456789\n");
  }

  @Test
  void queueRemovedBySomeoneElse() {
    String text = "q = msgget " + queue.hex() + " IPC_CREAT|0600\nprint ready\nmsgrcv $q\n";
    try (Running running = Scripts.in(folder, text).start()) {
      running.awaitOut("ready");
      running.awaitCall(Calls.MSGRCV);
      Program.of("ipcrm", "-Q", queue.hex()).run().clean();
      assertAt("3:1", "EIDRM", running.end().status(1));
    }
  }

  @Test
  void timeLimits() {
    script(
            """
            fails timed-out { msgrcv $q --timeout 20ms }
            fails timed-out { within 20ms { msgrcv $q } }
            fails timed-out { within 20ms { while true { n = 1 } } }
            print done
            """)
        .clean()
        .printed("done\n");
    Ran ran = script("msgrcv $q --timeout 20ms\n").status(1);
    assertAt("3:1", "20ms", ran);
  }

  @Test
  void failedAssertionAndThrow() {
    assertAt("3:", "1 == 2", script("assert 1 == 2\n").status(1));
    assertAt("3:1", "my own", script("throw \"my own\"\n").status(1));
    script("exit 7\nprint after\n").status(7).printed("");
    assertFalse(queue.exists(), "the queue that defer removes");
  }

  @Test
  void overflow() {
    assertAt("3:", "", script("print (9223372036854775807 + 1)\n").status(1));
    assertAt("4:", "", script("n = 0\nprint (1 / $n)\n").status(1));
  }

  @Test
  void memoryThatIsUsedUp() {
    String text = "try { l = [1]; while true { l = $l + $l } } catch e { l = 0; print $e.code }\n";
    Scripts.in(folder, text + "l = [1]\nwhile true { l = $l + $l }\n")
        .with("IPCSH_JAVA_OPTS", "-Xmx64m")
        .run()
        .status(1)
        .printed("out-of-memory\n");
  }

  @Test
  void whatAnotherSentDoesNotReachTheTerminal() {
    Ran ran =
        script("msgsnd $q 1 b\"\\x1b[2J\\x07\"\nmsgrcv $q\nthrow (msgctl $q IPC_STAT).nope\n")
            .status(1);
    assertTrue((ran.out() + ran.err()).chars().allMatch(c -> c == '\n' || c >= ' '), ran.out());
  }

  /** A script whose first two lines make the queue, in $q, and put off its removal. */
  private Ran script(String rest) {
    String head =
        "q = msgget "
            + queue.hex()
            + " IPC_CREAT|0600\ndefer { msgctl key:"
            + queue.hex()
            + " IPC_RMID }\n";
    return Scripts.in(folder, head + rest).run();
  }

  private static void assertAt(String place, String names, Ran ran) {
    String head = ran.errors().get(0);
    assertEquals(
        Scripts.NAME + ":" + place,
        head.substring(0, Math.min(head.length(), Scripts.NAME.length() + 1 + place.length())),
        ran.err());
    assertTrue(ran.err().contains(names), ran.err());
  }
}
