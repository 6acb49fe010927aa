package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees while typing, on a real terminal. */
class PromptTypingTest {
  @TempDir private Path folder;

  @Test
  void aLineThatIsNotDoneGoesOnBelow() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("print (1").press("Enter");
      pane.awaitText("ipcsh> print (1\n     >");
      pane.type("+ 2)").press("Enter");
      pane.awaitText("     > + 2)\n3\nipcsh>");
    }
  }

  @Test
  void whatIsWrittenIsWhatTheLanguageReads() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("print \"a\\n\\x41!!\" '^x!' \\d");
      pane.awaitText("\na\nA!! ^x! \\d\n");
    }
  }

  @Test
  void anErrorHasACaretAndTheShellGoesOn() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("print 1; nobody 2");
      pane.awaitText("unknown command nobody\n  print 1; nobody 2\n           ^^^^^^\n");
      pane.enter("print good");
      pane.awaitText("\ngood\n");
    }
  }

  @Test
  void commandsAreColouredAndUnknownOnesMarkedOnceTheyAreTyped() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("print \"a\" 12");
      pane.awaitText("print \"a\" 12");
      assertTrue(pane.painted().contains("\033[32m"), "a command is green: " + pane.painted());
      assertTrue(pane.painted().contains("\033[33m"), "a text is yellow");
      pane.press("C-u").type("nobody");
      pane.awaitText("nobody");
      assertFalse(pane.painted().contains("\033[31m"), "the last word is still being typed");
      pane.type(" 1");
      Await.until("nobody in red", () -> pane.painted().contains("\033[31m"));
    }
  }

  @Test
  void tabCompletesAndListsWithDescriptions() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("hand").press("Tab");
      pane.awaitText("ipcsh> handles");
      pane.press("C-u").type("trace o").press("Tab");
      pane.await("both words", screen -> screen.contains("off") && screen.contains("on"));
      pane.press("C-c");
      pane.awaitPrompt();
      pane.enter("number = 7");
      pane.type("print $n").press("Tab");
      pane.awaitText("print $number");
      pane.press("C-u").enter("odd = \"a\\x01b\"; once = 1");
      pane.type("print $o").press("Tab");
      pane.await("the text", screen -> screen.matches("(?s).*\nodd +\"a\\\\x01b\".*"));
      pane.press("C-u").type("sort-by x --").press("Tab");
      pane.await("a description", screen -> screen.matches("(?s).*\n--desc +the largest.*"));
    }
  }

  @Test
  void filesAreCompletedAndQuoted() throws IOException {
    Files.writeString(folder.resolve("two words"), "inside");
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("read-file two").press("Tab");
      pane.awaitText("read-file 'two words'");
      pane.press("Enter");
      pane.awaitText("inside");
    }
  }

  @Test
  void theRestOfTheSignatureIsShownAndGoesWhenTheLineIsDone() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("close ");
      pane.awaitText("ipcsh> close [HANDLES...]\n       [HANDLES...]  what to close");
      pane.press("C-u").type("print 5");
      pane.awaitText("what to write");
      pane.press("Enter");
      String screen = pane.awaitText("\n5\nipcsh>");
      assertFalse(screen.contains("what to write"), screen);
    }
  }

  @Test
  void theHistorySuggestsAndIsSearched() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("print alpha beta").enter("print gamma");
      pane.type("print a");
      pane.awaitText("ipcsh> print alpha beta\n");
      pane.press("End", "Enter");
      pane.await("it twice", screen -> screen.split("\nalpha beta\n", -1).length == 3);
      pane.awaitPrompt().press("C-r").type("gam");
      pane.awaitText("bck-i-search: gam");
      pane.press("Enter");
      pane.await("it again", screen -> screen.split("\ngamma\n", -1).length == 3);
    }
  }

  @Test
  void theHistoryIsKeptForTheOwnerAlone() throws IOException {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("print one").enter(" print secret").enter("print \"a\\\\\"");
      pane.type("repeat 1 {").press("Enter").type("print two }").press("Enter");
      pane.awaitText("\ntwo\n");
      pane.awaitPrompt().press("C-d");
      pane.ended(0);
    }
    Path file = folder.resolve(".local/state/ipcsh/history");
    assertEquals(
        List.of("print one", "print \"a\\\\\\\\\"", "repeat 1 {\\nprint two }"),
        Files.readAllLines(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.press("Up");
      pane.awaitText("ipcsh> repeat 1 {\n     > print two }");
    }
  }

  @Test
  void aThousandLinesArePasted() {
    StringBuilder lines = new StringBuilder("sum = 0\n");
    for (int i = 0; i < 1000; i++) {
      lines.append("sum = $sum + 1\n");
    }
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.paste(lines + "print total: $sum");
      pane.awaitText("print total: $sum");
      pane.press("Enter");
      pane.awaitText("\ntotal: 1000\n");
      pane.enter("print (1)");
      pane.awaitText("\n1\n");
    }
  }

  @Test
  void aTerminalObeysNothingThatIsTyped() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.awaitPrompt().paste("print \"\033[2J\033[5;5Hm\007\177\"");
      pane.awaitText("ipcsh> print \"\u241b[2J\u241b[5;5Hm\u2407\u2421\"");
      pane.press("Left", "BSpace").type("x").press("Enter");
      pane.awaitText("m\u2407x\"\n\\e[2J\\e[5;5Hm\\ax\n");
    }
  }

  @Test
  void theCaretStandsRightBehindTabs() throws IOException {
    Files.writeString(folder.resolve("tabs"), "if true {\n\tx =\tmsgget 5, 6\n}\n");
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("source tabs");
      pane.awaitText("    x =    msgget 5, 6\n");
      String[] lines = pane.screen().split("\n", -1);
      for (int i = 1; i < lines.length; i++) {
        if (lines[i].strip().startsWith("^")) {
          assertEquals(lines[i].indexOf('^'), lines[i - 1].indexOf("5,"), pane.screen());
          return;
        }
      }
      fail(pane.screen());
    }
  }

  @Test
  void wideAndCombinedCharactersKeepTheirPlaces() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("print \"日本語 ünï 🙂\"").press("Left", "BSpace").type("x").press("Enter");
      pane.awaitText("ipcsh> print \"日本語 ünï x\"\n日本語 ünï x\n");
    }
  }

  @Test
  void fortyColumnsAreEnough() {
    try (Pane pane = Pane.start(folder, 40, 12, Map.of(), List.of(Place.IPCSH.toString()))) {
      pane.awaitPrompt().type("close ");
      pane.awaitText("close [HANDLES...]");
      pane.press("C-u").type("so").press("Tab");
      pane.awaitText("sort-by");
      pane.press("C-c").awaitPrompt();
      pane.type("print \"" + "0123456789".repeat(5) + "\"").press("Enter");
      pane.awaitText("0123456789".repeat(4) + "\n0123456789\n");
    }
  }

  @Test
  void aWindowThatChangesIsDrawnAgain() {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.type("print " + "ab ".repeat(20) + "end");
      pane.awaitText("end");
      pane.resize(40, 20);
      pane.await(
          "two rows", screen -> Pane.last(screen).startsWith("ab") || screen.contains("end\n"));
      pane.press("Enter");
      pane.awaitText("ab end\nipcsh>");
    }
  }
}
