package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has the whole screen, or its last line, while a command runs. */
class PromptScreensTest {
  /** What marks: reverse video, as tmux writes it. */
  private static final String REVERSE = "\033\\[(\\d+;)*7m";

  @TempDir private Path folder;

  private Pane ipcsh(int columns, int rows, Map<String, String> environment) {
    Pane pane = Pane.start(folder, columns, rows, environment, List.of(Place.IPCSH.toString()));
    pane.awaitPrompt();
    return pane;
  }

  @Test
  void watchRedrawsInPlaceAndMarksWhatChanged() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("n = 0");
      pane.type("watch 1h { n = $n + 1; print turn; \"k,n\\na,$n\\nr1,0\\n\" | from csv }")
          .press("Enter");
      String first = pane.awaitText("a   1");
      assertTrue(first.startsWith("every 1h  "), first);
      assertTrue(first.contains("\nturn\nk   n\na   1\nr1  0\n"), first);
      assertFalse(pane.painted().matches("(?s).*" + REVERSE + ".*"), pane.painted());
      pane.press("Space").awaitText("a   2");
      String painted = pane.painted();
      assertTrue(painted.matches("(?s).*a   " + REVERSE + "2.*"), painted);
      assertEquals(2, painted.split(REVERSE, -1).length, painted);
      pane.press("q");
      String after = pane.awaitPrompt().screen();
      assertTrue(after.contains("from csv }\nturn\nk   n\na   2\nr1  0\nipcsh>"), after);
      assertFalse(after.contains("every 1h"), after);
    }
  }

  @Test
  void watchFitsTheWindowAndFollowsItsSize() {
    try (Pane pane = ipcsh(40, 8, Map.of("NO_COLOR", "1"))) {
      pane.enter("n = 0").type("watch 1h { n = $n + 1; 1..(8 + $n) }").press("Enter");
      String screen = pane.awaitText("more");
      assertTrue(screen.endsWith("\n1\n2\n3\n4\n5\n6\n… 3 more\n"), screen);
      pane.press("Space");
      screen = pane.awaitText("… 4 more");
      pane.resize(40, 20);
      screen = pane.awaitText("\n11\n");
      assertTrue(screen.endsWith("\n10\n11\n"), screen);
      assertTrue(pane.painted().matches("(?s).*" + REVERSE + "11.*"), pane.painted());
      pane.press("C-c");
      pane.awaitText("interrupted by SIGINT");
      pane.awaitPrompt().enter("print fine");
      pane.awaitText("\nfine\n");
    }
  }

  @Test
  void watchEndsWithTheErrorOfItsBlock() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("n = 0; watch 1ms { n = $n + 1; assert $n < 3; $n }");
      String screen = pane.screen();
      assertTrue(screen.contains("$n }\n2\nnot so"), screen);
      pane.enter("watch 1ms --times 3 { \"x$n\" }");
      assertTrue(pane.screen().contains("\"x$n\" }\nx3\nipcsh>"), pane.screen());
      pane.type("watch 1h { q }").press("C-c").awaitPrompt();
      pane.type("watch 1h { now }").press("Enter").awaitText("every 1h");
      pane.signal("TERM").ended(143);
      assertFalse(pane.screen().contains("every 1h"), pane.screen());
    }
  }

  @Test
  void watchOnADumbTerminalWritesOneAfterTheOther() {
    try (Pane pane = ipcsh(80, 24, Map.of("TERM", "dumb"))) {
      pane.type("n = 0; watch 1ms --times 2 { n = $n + 1; $n }").press("Enter");
      pane.awaitText("$n }\n1\n\n2\nipcsh>");
      assertEquals(pane.screen(), pane.painted(), "no escape sequence");
    }
  }

  @Test
  void aScriptOnATerminalMayWatchToo() {
    String script = "n = 0; watch 1h { n = $n + 1; print seen; $n }; print left";
    List<String> words = List.of(Place.IPCSH.toString(), "-c", script);
    try (Pane pane = Pane.start(folder, 80, 24, Map.of(), words)) {
      pane.awaitText("\nseen\n1\n");
      pane.press("Space").awaitText("\nseen\n2\n");
      pane.press("q").ended(0);
      assertEquals("seen\n2\nleft\n", pane.screen());
    }
  }

  @Test
  void whatJobsSayWaitsUntilTheScreenIsFree() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("s = 0; q = spawn { sleep 1ms }").enter("wait $q");
      pane.type("watch 1h { j = spawn { print from job }; wait $j; \"all\" }").press("Enter");
      String screen = pane.awaitText("\nall\n");
      assertFalse(screen.contains("from job"), screen);
      pane.press("q").awaitPrompt();
      assertTrue(pane.screen().contains("from job\n"), pane.screen());
    }
  }

  @Test
  void progressIsShownBelowWhatIsPrintedAndLeavesNoTrace() {
    try (Pane pane = ipcsh(80, 10, Map.of())) {
      pane.enter("trap SIGUSR1 { print told; told = true }; told = false");
      pane.type("for i in 1..1000000000 { if $told { break }; repeat 2 { sleep 1ms } }");
      pane.press("Enter").awaitText("of 1000000000");
      assertEquals(1, pane.screen().split("%", -1).length - 1, pane.screen());
      pane.signal("USR1").awaitPrompt();
      assertTrue(pane.screen().endsWith("ms } }\ntold\nipcsh>\n"), pane.screen());
      assertFalse(pane.screen().contains("%"), pane.screen());
      pane.type("repeat 1000000000 { x = 1 }").press("Enter").awaitText("of 1000000000");
      pane.press("C-c").awaitText("interrupted");
      pane.awaitPrompt();
      assertFalse(pane.screen().contains("%"), pane.screen());
    }
  }

  @Test
  void elsewhereThereIsNoProgress() {
    String script = "repeat 2500 { sleep 1ms }; print done";
    Ran ran = Program.of(Place.IPCSH, "-c", script).run();
    ran.status(0);
    assertEquals("done\n", ran.out());
    assertEquals("", ran.err());
  }
}
