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

  private static String lines(int from, int to, String word) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= to; i++) {
      text.append(word).append(i).append('\n');
    }
    return text.toString();
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
      pane.awaitText("… 4 more");
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
  void aLongResultIsPagedAndItsFirstPageStays() {
    try (Pane pane = ipcsh(80, 10, Map.of())) {
      pane.enter("print before").type("1..60 | each { \"row$it\" }").press("Enter");
      String screen = pane.awaitText("1-9  space");
      assertTrue(screen.startsWith(lines(1, 9, "row")), screen);
      pane.press("Space").awaitText("10-18  space");
      pane.press("Down", "j").awaitText("12-20  space");
      pane.press("b").awaitText("3-11  space");
      pane.press("Up").awaitText("2-10  space");
      pane.press("G");
      screen = pane.awaitText("52-60 of 60");
      assertTrue(screen.startsWith(lines(52, 60, "row")), screen);
      pane.press("Space", "PageUp").awaitText("43-51 of 60");
      pane.press("Home").awaitText("1-9 of 60");
      pane.press("q").awaitPrompt();
      assertEquals(lines(1, 9, "row") + "ipcsh>\n", pane.screen());
      pane.enter("1..8");
      assertTrue(pane.screen().endsWith("\n7\n8\nipcsh>\n"), pane.screen());
    }
  }

  @Test
  void aPageIsSearched() {
    try (Pane pane = ipcsh(80, 10, Map.of("NO_COLOR", "1"))) {
      pane.type("1..60 | each { \"Row$it.\" }").press("Enter").awaitText("1-9  ");
      pane.type("/row2").awaitText("\n/row2");
      pane.press("Enter").awaitText("2-10 ");
      assertTrue(pane.painted().matches("(?s).*" + REVERSE + "Row2.*"), pane.painted());
      pane.press("n").awaitText("20-28 ");
      pane.press("N").awaitText("2-10 ");
      pane.type("/5.").press("Enter").awaitText("5-13 ");
      pane.type("/nowhere").press("Enter").awaitText("not found: nowhere");
      pane.type("?w4").press("Enter").awaitText("4-12 of 60");
      pane.type("/x").awaitText("\n/x");
      pane.press("Escape").awaitText("4-12 of 60");
      pane.type("/x").awaitText("\n/x");
      pane.press("Escape", "q").awaitPrompt();
    }
  }

  /** Row 15 comes never, and there is no end. */
  @Test
  void rowsAreReadOnlyAsFarAsTheyAreLookedAt() {
    String rows = "1..1000000000 | each { if $it == $stop { sleep 1h }; \"row$it\" }";
    try (Pane pane = ipcsh(80, 10, Map.of())) {
      pane.enter("stop = 15").type(rows).press("Enter").awaitText("1-9  space");
      pane.press("Space").awaitText("row14");
      pane.press("C-c").awaitText("interrupted by SIGINT");
      pane.awaitPrompt().enter("stop = 0").type(rows).press("Enter").awaitText("1-9  space");
      pane.press("G").await("it to gather", screen -> screen.matches("(?s).*-\\d{3,} \\.\\.\\..*"));
      pane.press("g").awaitText("1-9  space");
      pane.press("q").awaitPrompt().enter("print fine");
      pane.awaitText("\nfine\n");
    }
  }

  @Test
  void pagesFollowTheSizeOfTheWindow() {
    String wide = "1..40 | each { \"$it 日本語日本語日本語日本語日本語日本語 end\" }";
    try (Pane pane = ipcsh(60, 10, Map.of())) {
      pane.type(wide).press("Enter");
      String screen = pane.awaitText("1-9  space");
      assertTrue(screen.startsWith("1 日本語日本語日本語日本語日本語日本語 end\n2 "), screen);
      pane.press("j").awaitText("2-10  ");
      pane.resize(30, 8);
      screen = pane.awaitText("\n語日本語 end");
      assertTrue(screen.startsWith("2 日本語日本語日本語日本語日本\n語日本語 end\n3 "), screen);
      pane.press("q").awaitPrompt();
    }
  }

  @Test
  void nothingIsPagedForWhoWantsNoPager() {
    for (Map<String, String> no :
        List.of(Map.of("PAGER", "cat"), Map.of("TERM", "dumb"), Map.of("IPCSH_PAGER", ""))) {
      try (Pane pane = ipcsh(80, 10, no)) {
        pane.type("1..30").press("Enter");
        pane.awaitText("\n29\n30\nipcsh>");
      }
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
    Program.ipcsh("-c", script).run().clean().printed("done\n");
  }
}
