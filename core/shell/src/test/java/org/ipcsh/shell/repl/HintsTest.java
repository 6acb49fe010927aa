package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {
  @TempDir Path folder;
  private Desk desk;
  private Hints hints;
  private final Semaphore arrived = new Semaphore(0);

  private Hint hint(String text) {
    if (desk == null) {
      desk = new Desk(folder);
      Signatures signatures = new Signatures(desk.shell, new Errand(), arrived::release);
      hints = new Hints(desk.reading, signatures, new Variables(desk.shell));
    }
    return hints.of(text);
  }

  /** The first question only starts the search for a signature. */
  private void await(String text) throws InterruptedException {
    assertEquals(Hint.NONE, hint(text));
    arrived.acquire();
  }

  @AfterEach
  void end() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void theRestOfTheSignatureAndWhatIsAskedForNow() throws InterruptedException {
    await("close ");
    Hint next = hint("close ");
    assertEquals(List.of("[HANDLES...]"), next.rest());
    assertTrue(next.begun(), "the argument itself is what comes next");
    assertEquals("what to close", next.meaning());
    Hint within = hint("close queue#1");
    assertEquals(List.of(), within.rest());
    assertFalse(within.begun());
    assertEquals("what to close", within.meaning());
  }

  @Test
  void wordsThatTellTheFormsApart() throws InterruptedException {
    await("trace ");
    assertEquals(List.of("on|off"), hint("trace ").rest());
  }

  @Test
  void aVariableThatIsNotKnownYetMayStandForAnyWord() throws InterruptedException {
    await("trace ");
    assertEquals(List.of(), hint("trace $later ").rest());
    await("close ");
    assertEquals("what to close", hint("close $later ").meaning());
  }

  @Test
  void optionsAndTheirValues() throws InterruptedException {
    await("sort-by x ");
    assertEquals("--desc", hint("sort-by x --desc").name());
    assertFalse(hint("sort-by x --desc").meaning().isEmpty());
    assertEquals(Hint.NONE, hint("sort-by x --nonsense"));
  }

  @Test
  void anOptionIsShownAsItIsTyped() throws InterruptedException {
    await("help ");
    assertEquals(List.of("COMMAND", "[-k]"), hint("help ").rest());
    desk.enter("def f --k=1 { print $k }");
    assertEquals(List.of("[--k]"), hint("f ").rest());
  }

  @Test
  void functionsAreKnownAtOnce() {
    hint("");
    desk.enter("def drain queue --limit=100 { print $queue $limit }");
    assertEquals("QUEUE", hint("drain ").rest().get(0));
  }

  @Test
  void nothingOutsideOfArguments() {
    assertEquals(Hint.NONE, hint(""));
    assertEquals(Hint.NONE, hint("nobody "));
    assertEquals(Hint.NONE, hint("# close "));
  }
}
