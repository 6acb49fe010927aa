package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The article's semaphore.c and ours do the same, initialised and not. */
class SemaphoreExamplesTest {
  private static final Path ARTICLE = Place.ASSEMBLED.resolve("examples/article");
  private static final Path OURS = ARTICLE.resolve("semaphore.ipcsh");
  private static final Path UNINITIALISED = ARTICLE.resolve("semaphore-uninitialised.ipcsh");

  private final TestSet set = TestSet.fresh();

  @AfterEach
  void remove() {
    set.close();
  }

  private Program ours() {
    return Program.ipcsh(OURS, set.hex(), "1ms");
  }

  private Program twin(int value) {
    return Program.of(CPrograms.peer("semaphore"), set.hex(), 1, value);
  }

  /** What was entered, whoever of the two took it, in order: who is heard first is chance. */
  private static List<String> entered(String out) {
    return out.lines().map(line -> line.replaceFirst("^\\[job#[12]\\] ", "")).sorted().toList();
  }

  @Test
  void takesTheSameKeysUntilTheInputEnds() {
    String keys = "a1\nb2\n\n34x5\nno digit\n6 7\n8";
    String ours = ours().input(keys).run().clean().out();
    String theirs = twin(1).input(keys).run().clean().out();
    assertEquals(9, entered(theirs).size(), theirs);
    assertEquals(entered(theirs), entered(ours));
    assertFalse(set.exists(), "both clean up");
  }

  @Test
  void anInterruptEndsBothAndFreesTheLock() {
    for (Program each : List.of(ours(), twin(1))) {
      try (Running running = each.typed().start()) {
        running.type("x1\ny2\n");
        running.awaitOut("You entered 1: press Ctrl-C to end this\n");
        running.awaitOut("You entered 2: press Ctrl-C to end this\n");
        // One has the lock and waits for a key, the other for the lock.
        Await.until(
            "both have had a turn",
            () -> set.semaphores().equals(List.of()) || one().ncount() == 1);
        assertEquals(0, one().value());
        running.signal("INT");
        List<String> lines = running.end().clean().out().lines().toList();
        assertEquals(3, lines.size(), lines + "");
        assertEquals("the lock is 1", lines.get(2));
        assertFalse(set.exists(), "it cleans up");
      }
    }
  }

  @Test
  void withoutAValueNobodyGetsIn() {
    try (Running ours = Program.ipcsh(UNINITIALISED, set.hex()).typed().start()) {
      ours.awaitOut("both wait");
      bothWait();
      ours.signal("INT");
      assertEquals(
          List.of("semval  semncnt", "0       2", "both wait: press Ctrl-C to end this"),
          ours.end().status(130).out().lines().toList());
      assertFalse(set.exists(), "it cleans up");
    }
    try (Running twin = twin(0).input("123").start()) {
      Await.until("both wait", () -> set.exists() && one().ncount() == 2);
      bothWait();
      twin.signal("INT");
      twin.end().clean().printed("the lock is 0\n");
    }
  }

  private void bothWait() {
    assertEquals(List.of(0, 2), List.of(one().value(), one().ncount()));
  }

  private TestSet.Semaphore one() {
    return set.semaphores().get(0);
  }
}
