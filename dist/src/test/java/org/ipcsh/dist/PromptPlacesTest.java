package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt where something is missing: colour, a cursor, a size, a home. */
class PromptPlacesTest {
  @TempDir private Path folder;

  private Pane ipcsh(String variable, String value) {
    return Pane.start(folder, 80, 24, Map.of(variable, value), List.of(Place.IPCSH.toString()));
  }

  @Test
  void aDumbTerminalHasLinesToo() {
    try (Pane pane = ipcsh("TERM", "dumb")) {
      pane.awaitPrompt().type("print (1").press("Enter");
      pane.awaitText("     >");
      pane.type("+ 2)").press("Enter");
      pane.awaitText("\n3\nipcsh>");
      pane.awaitPrompt().type("print on; sleep 100s").press("Enter");
      pane.awaitText("\non\n");
      pane.press("C-c");
      pane.awaitText("interrupted by SIGINT");
      pane.awaitPrompt().type("half").awaitText("ipcsh> half");
      pane.press("C-c").awaitPrompt().type("print whole").press("Enter");
      pane.awaitText("\nwhole\n");
      assertEquals(pane.screen(), pane.painted(), "no escape sequence");
      pane.awaitPrompt().press("C-d");
      pane.ended(0);
    }
  }

  @Test
  void aDumbTerminalEndsBySignals() {
    try (Pane pane = ipcsh("TERM", "dumb")) {
      pane.awaitPrompt().signal("TERM");
      pane.ended(143);
    }
  }

  @Test
  void aTerminalThatNobodyKnowsIsTakenAsItIs() {
    for (String type : List.of("xterm-of-nobody", "")) {
      try (Pane pane = ipcsh("TERM", type)) {
        String screen = pane.awaitPrompt().type("print 6").press("Enter").awaitText("\n6\n");
        assertTrue(screen.matches("(?s)(help lists .*\n)?ipcsh> print 6\n6\n.*"), screen);
      }
    }
  }

  @Test
  void nobodyIsShownColourWhoWantsNone() {
    try (Pane pane = ipcsh("NO_COLOR", "1")) {
      pane.awaitPrompt().enter("print \"a\"; nobody 1");
      pane.type("print 1 ; tra").press("Tab");
      pane.awaitText("trace");
      String painted = pane.painted();
      assertFalse(painted.matches("(?s).*\033\\[[0-9;]*(3[0-7]|9[0-7])m.*"), painted);
    }
  }

  @Test
  void withoutAHomeThatCanBeWrittenItSaysSoOnceAndGoesOn() {
    try (Pane pane = ipcsh("XDG_STATE_HOME", "/proc/nowhere")) {
      pane.awaitText("history is not kept");
      pane.awaitPrompt().enter("print one").enter("print two");
      pane.press("Up", "Up");
      String screen =
          pane.await(
              "the first",
              s ->
                  Pane.last(s).startsWith("ipcsh> print one")
                      || s.contains("ipcsh> print one\n       "));
      assertEquals(2, screen.split("history is not kept", -1).length, screen);
    }
  }

  /** As {@code docker run -t} and expect give it. */
  @Test
  void aTerminalWithoutSizeIsTakenForAnUsualOne() {
    String script = "stty rows 0 cols 0; exec " + Place.IPCSH;
    try (Pane pane = Pane.start(folder, 80, 24, Map.of(), List.of("sh", "-c", script))) {
      pane.awaitPrompt().enter("print fine");
      pane.awaitText("\nfine\n");
    }
  }

  @Test
  void viKeysForThoseWhoHaveThemEverywhere() throws IOException {
    Files.writeString(folder.resolve(".inputrc"), "set editing-mode vi\n");
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("print xyz").press("Escape").type("0wiabc ").press("Enter");
      pane.awaitText("\nabc xyz\n");
    }
  }

  @Test
  void whatStandsInTheRcFileIsThereAtThePrompt() throws IOException {
    Path file = folder.resolve(".config/ipcsh/rc.ipcsh");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "def greet name { print hello $name }\nnobody\n");
    try (Pane pane = Pane.ipcsh(folder)) {
      assertTrue(pane.screen().contains("rc.ipcsh:2:1"), pane.screen());
      Files.writeString(file, "def greet name { print hello $name }\n");
      pane.press("C-d");
      pane.ended(0);
    }
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("greet you");
      pane.awaitText("\nhello you\n");
    }
  }
}
