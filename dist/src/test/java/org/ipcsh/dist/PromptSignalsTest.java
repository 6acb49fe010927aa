package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys and signals do that break something off, and how the terminal is left. */
class PromptSignalsTest {
  @TempDir private Path folder;

  private final TestQueue queue = TestQueue.fresh();

  @AfterEach
  void remove() {
    queue.close();
  }

  @Test
  void controlCGivesThePromptBackAndTheHandlesStay() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("q = msgget " + queue.hex() + " IPC_CREAT|0600");
      pane.type("msgrcv $q").press("Enter").awaitCall(Calls.MSGRCV).press("C-c");
      pane.awaitText("\nmsgrcv: interrupted by SIGINT\n");
      pane.awaitPrompt().enter("msgsnd $q 1 still").enter("print (msgrcv $q).text here");
      pane.awaitText("\nstill here\n");
      pane.press("C-d");
      pane.ended(0);
    }
  }

  @Test
  void controlCBreaksOffASemaphoreOperationAndARead() {
    try (TestSet set = TestSet.fresh();
        Pane pane = Pane.ipcsh(folder)) {
      pane.enter("s = semget " + set.hex() + " 1 IPC_CREAT|0600").enter("p = pipe");
      pane.type("semop $s 0:-1").press("Enter").awaitCall(Calls.SEMTIMEDOP).press("C-c");
      pane.awaitText("\nsemop: interrupted by SIGINT\n");
      pane.awaitPrompt().enter("print fd $p.read.fd end");
      String fd = pane.awaitText(" end\n").replaceAll("(?s).*\nfd (\\d+) end\n.*", "$1");
      pane.type("read $p.read").press("Enter").awaitCall(Calls.READ, Long.parseLong(fd));
      pane.press("C-c").awaitText("\nread: interrupted by SIGINT\n");
      pane.awaitPrompt().enter("semctl $s 0 SETVAL 1").enter("semop $s 0:-1");
      pane.enter("write $p.write still").enter("print (read $p.read) here");
      pane.awaitText("\nstill here\n");
    }
  }

  @Test
  void controlCStopsALoopAndALaterCommandIsNotHit() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("print on; while true { }").press("Enter");
      pane.awaitText("\non\n");
      pane.press("C-c");
      pane.awaitText("interrupted by SIGINT");
      pane.awaitPrompt().enter("sleep 10ms; print slept");
      pane.awaitText("\nslept\n");
    }
  }

  @Test
  void controlCClearsTheLineAndControlDLeaves() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("print (1").press("Enter").type("+ half");
      pane.awaitText("+ half"); // what a terminal has not handed over yet, Ctrl-C throws away
      pane.press("C-c").awaitPrompt().enter("print whole");
      String screen = pane.awaitText("\nwhole\n");
      assertFalse(screen.contains("unknown"), screen);
      pane.press("C-d");
      pane.ended(0);
    }
  }

  @Test
  void keysPressedRightAfterControlCAreTheNextLine() {
    try (Pane pane = Pane.ipcsh(folder)) {
      for (int i = 0; i < 5; i++) {
        pane.type("half " + i);
        pane.awaitText("half " + i);
        pane.press("C-c").type("print whole " + i).press("Enter");
        pane.awaitText("\nwhole " + i + "\n");
        pane.awaitPrompt();
      }
      pane.type("print (1").press("Enter", "C-c", "p", "w", "d", "Enter");
      pane.awaitText("\n" + folder);
      pane.press("C-d");
      pane.ended(0);
    }
  }

  @Test
  void exitLeavesWithItsStatusAndRunsWhatWasPutOff() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("defer { print put off }").type("exit 7").press("Enter");
      pane.awaitText("\nput off");
      pane.ended(7);
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void signalsEndItInOrder(String signal, int status) {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("defer { print put off }").type("half a line");
      pane.awaitText("half a line");
      pane.signal(signal);
      pane.ended(status);
      assertTrue(pane.screen().contains("\nput off"), pane.screen());
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void signalsEndACommandToo(String signal, int status) {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("q = msgget " + queue.hex() + " IPC_CREAT|0600");
      pane.enter("defer { msgctl $q IPC_RMID }");
      pane.type("msgrcv $q").press("Enter").awaitCall(Calls.MSGRCV).signal(signal);
      pane.ended(status);
      assertFalse(queue.exists(), "the queue that defer removes");
    }
  }

  @ParameterizedTest
  @CsvSource({"exit, 0", "kill -TERM $$, 143"})
  void theTerminalIsLeftAsItWasFound(String how, int status) {
    String script =
        "stty -g >before; "
            + Place.IPCSH
            + "; echo status $?; stty -g >after; "
            + "cmp before after && echo same";
    try (Pane pane = Pane.start(folder, 80, 24, Map.of(), List.of("sh", "-c", script))) {
      pane.awaitPrompt();
      pane.type(how.startsWith("kill") ? "! kill -TERM $PPID" : how).press("Enter");
      pane.awaitText("status " + status);
      pane.awaitText("\nsame");
    }
  }

  @Test
  void controlBackslashShowsNobodyStackTraces() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.press("C-\\").enter("print one").awaitText("\none\n");
      pane.type("sleep 300ms; print two").press("Enter", "C-\\");
      pane.awaitText("\ntwo\n");
      assertFalse(pane.screen().contains("prio="), pane.screen());
    }
  }

  @Test
  void controlZStopsItAndFgBringsItBack() {
    try (Pane pane =
        Pane.start(folder, 80, 24, Map.of(), List.of("bash", "--norc", "--noprofile", "-i"))) {
      pane.awaitText("shell$");
      pane.type(Place.IPCSH + "").press("Enter").awaitPrompt();
      pane.type("print half");
      pane.awaitText("ipcsh> print half");
      pane.press("C-z");
      pane.awaitText("Stopped");
      pane.type("stty -a | grep -c ' icanon.* echo ' ; fg").press("Enter");
      // What helps with the line may stand below it.
      pane.await(
          "the half line again", screen -> screen.split("ipcsh> print half", -1).length == 3);
      pane.type(" done").press("Enter");
      pane.awaitText("\nhalf done\n");
      pane.awaitPrompt().type("print asleep; sleep 2s; print awake").press("Enter");
      pane.awaitText("\nasleep\n");
      pane.press("C-z");
      pane.await("Stopped again", screen -> screen.split("Stopped", -1).length == 3);
      pane.type("fg").press("Enter");
      pane.awaitText("\nawake\n");
      pane.awaitPrompt();
    }
  }
}
