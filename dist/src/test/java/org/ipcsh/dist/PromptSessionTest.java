package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person at the prompt with a queue, jobs and peers. */
class PromptSessionTest {
  @TempDir private Path folder;

  private final TestQueue queue = TestQueue.fresh();

  @AfterEach
  void remove() {
    queue.close();
  }

  private String get() {
    return "q = msgget " + queue.hex() + " IPC_CREAT|0640";
  }

  @Test
  void resultsAreShownAsPeopleReadThem() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter(get()).awaitText("\nmsg#1\n");
      pane.enter("msgctl $q IPC_STAT").awaitText("rw-r-----");
      pane.enter("(msgctl $q IPC_STAT).mode").awaitText("\nrw-r-----\n");
      pane.enter("msgctl $q IPC_STAT --raw | get mode").awaitText("\n416\n");
      pane.enter("msgsnd $q 5 b\"\\x01hi\\xff\"");
      pane.enter("msgpeek $q").awaitText("\\x01hi\\xff  |01 68 69 ff|");
      pane.enter("(msgrcv $q).text").awaitText("00000000  01 68 69 ff  ");
    }
  }

  @Test
  void whatNobodyTookGetsANameAndWhatWasTakenDoesNot() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("spawn { sleep 1h }").awaitText("\n$job1 = job#1\n");
      pane.enter("mine = spawn { sleep 1h }").awaitText("\njob#2\n");
      pane.enter("print $job1").awaitText("\njob#1\n");
      pane.enter("print $job2").awaitText("unknown variable");
    }
  }

  @Test
  void whoLeavesIsToldWhatStays() {
    String more = "0x" + Integer.toHexString(TestQueue.fresh().key());
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter(get());
      pane.enter("gone = msgget " + more + " IPC_CREAT|0600").enter("msgctl $gone IPC_RMID");
      pane.enter("msgget " + queue.hex()).enter("msgget IPC_PRIVATE 0600 --temporary");
      int id = queue.id();
      pane.press("C-d").ended(0);
      String screen = pane.screen();
      String left = "left behind: queue " + id + ", key " + queue.hex();
      assertTrue(screen.contains(left + "; to remove it: ipcrm -q " + id), screen);
      assertEquals(1, screen.split("left behind", -1).length - 1, screen);
    }
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter(get()); // which is there already, so that it is not this session's
      pane.press("C-d").ended(0);
      assertFalse(pane.screen().contains("left behind"), pane.screen());
    }
  }

  @Test
  void whoLeavesIsToldWhatPeersMadeEvenIfTheyWereKilled() {
    try (TestQueue gone = TestQueue.fresh();
        Pane pane = Pane.ipcsh(folder)) {
      pane.enter("p = peer w --keep { gone = msgget " + gone.hex() + " IPC_CREAT|0600 }");
      pane.awaitText("[1] w: done");
      pane.awaitPrompt().enter("tell w { msgctl $gone IPC_RMID }");
      pane.awaitPrompt().enter("tell w { " + get() + "; print made }");
      pane.awaitText("[w] made");
      pane.awaitPrompt().enter("kill $p SIGKILL");
      pane.awaitText("killed by SIGKILL");
      int id = queue.id();
      pane.awaitPrompt().press("C-d").ended(0);
      String screen = pane.screen();
      String left = "left behind: queue " + id + ", key " + queue.hex();
      assertTrue(screen.contains(left + "; to remove it: ipcrm -q " + id), screen);
      assertEquals(1, screen.split("left behind", -1).length - 1, screen);
    }
  }

  @Test
  void aJobTellsThatItWaitsAndThatItEndedWhileALineIsTyped() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter(get()).enter("j = spawn { (msgrcv $q).text }");
      int id = queue.id();
      pane.awaitText("[1] waiting in msgrcv(" + id + ")\n");
      pane.type("print half");
      pane.awaitText("\nipcsh> print half");
      Program.ipcsh("-c", "msgsnd key:" + queue.hex() + " 1 come").run().clean();
      pane.await(
          "the end of the job above the half line",
          screen -> screen.contains("\n[1] done\nipcsh> print half"));
      pane.type(" whole").press("Enter");
      pane.awaitText("\nhalf whole\n");
      pane.enter("wait $j").awaitText("\ncome\n");
    }
  }

  @Test
  void twoProcessesAreDrivenStepByStep() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter(get()).enter("peer left --keep").enter("peer right --keep");
      pane.enter("tell left { msgsnd $q 3 over }");
      pane.enter("tell right { (msgrcv $q 3).text }").awaitText("\nover\n");
      pane.enter("kill left SIGKILL").awaitText("SIGKILL");
      pane.enter("tell left { 1 }").awaitText("\ntell: ");
      pane.enter("tell right { 6 * 7 }").awaitText("\n42\n");
    }
  }

  @Test
  void killedItLeavesNoProcessAndAShellThatCanBeUsed() {
    List<String> bash = List.of("bash", "--norc", "--noprofile", "-i");
    try (Pane pane = Pane.start(folder, 80, 24, Map.of(), bash)) {
      pane.awaitText("shell$");
      pane.type(Place.IPCSH + "").press("Enter").awaitPrompt();
      pane.enter("p = peer other --keep").enter("tell other { print I am $(! echo $PPID) }");
      pane.awaitText("I am ");
      String screen = pane.screen();
      String peer = screen.replaceAll("(?s).*I am (\\d+)\n.*", "$1");
      pane.type("kill (! echo $PPID) SIGKILL").press("Enter");
      pane.await("the end", now -> now.contains("Killed"));
      Await.until("the end of the peer", () -> !Path.of("/proc", peer).toFile().exists());
      pane.type("stty -a | grep -c ' icanon.* echo '").press("Enter");
      pane.awaitText("\n1\nshell$");
    }
  }

  @Test
  void completionKnowsWhatFits() {
    String owner = Program.of("id", "-un").run().clean().out().strip();
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter(get()).enter("msgsnd $q 1 one");
      pane.type("msgctl key:" + queue.hex().substring(0, 8)).press("Tab");
      pane.awaitText("key:" + queue.hex());
      pane.press("C-u").type("msgsnd ").press("Tab");
      pane.await("its facts", screen -> screen.contains("1 message") && screen.contains(owner));
      pane.press("C-u").type("help msgr").press("Tab");
      pane.awaitText("ipcsh> help msgrcv");
      pane.press("C-u").type("msgs | msg").press("Tab").type("x");
      pane.awaitText("ipcsh> msgs | msgx");
    }
  }
}
