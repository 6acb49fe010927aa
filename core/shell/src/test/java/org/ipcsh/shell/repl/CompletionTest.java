package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  private static final List<Choice> SOME = List.of(Choice.of("some", ""));

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(folder);
  }

  @AfterEach
  void end() {
    desk.close();
  }

  private Completion completion(Completion.Source source) {
    return new Completion(desk.shell, source, new Errand());
  }

  @Test
  void whatFailsOffersNothing() {
    Completion completion =
        completion(
            (text, session) -> {
              throw new StackOverflowError(text);
            });
    assertEquals(List.of(), completion.choices("a", () -> false));
  }

  @Test
  void whatHangsIsLeftBehindAndToldSo() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    Completion completion =
        completion(
            (text, session) -> {
              if (text.equals("b")) {
                return SOME;
              }
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                told.countDown();
                awaitForEver();
              }
              return List.of();
            });
    assertEquals(List.of(), completion.choices("a", () -> true));
    begun.await();
    assertEquals(SOME, completion.choices("b", () -> false));
    told.await();
  }

  /** As a call does that nothing wakes. */
  private static void awaitForEver() {
    CountDownLatch never = new CountDownLatch(1);
    int woken = 0;
    while (never.getCount() > 0) {
      try {
        never.await();
      } catch (InterruptedException e) {
        woken++;
      }
    }
    throw new AssertionError("woken " + woken + " times");
  }

  @Test
  void whatCameTooLateIsThereTheNextTime() {
    CountDownLatch slow = new CountDownLatch(1);
    Completion completion =
        completion(
            (text, session) -> {
              try {
                slow.await();
              } catch (InterruptedException e) {
                return List.of();
              }
              return SOME;
            });
    assertEquals(List.of(), completion.choices("a", () -> true));
    slow.countDown();
    assertEquals(SOME, completion.choices("a", () -> false));
  }

  @Test
  void whoDoesNotHurryWaitsForIt() {
    CountDownLatch slow = new CountDownLatch(1);
    Completion completion =
        completion(
            (text, session) -> {
              try {
                slow.await();
              } catch (InterruptedException e) {
                return List.of();
              }
              return SOME;
            });
    BooleanSupplier patient =
        () -> {
          slow.countDown();
          return false;
        };
    assertEquals(SOME, completion.choices("a", patient));
  }

  @Test
  void whatAsksTheKernelIsStopped() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Session> seen = new AtomicReference<>();
    CountDownLatch never = new CountDownLatch(1);
    Completion completion =
        completion(
            (text, session) -> {
              seen.set(session);
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                return List.of();
              }
              return List.of();
            });
    completion.choices("a", () -> true);
    begun.await();
    seen.get().checkpoint();
    completion.forget();
    ProblemException e = assertThrows(ProblemException.class, () -> seen.get().checkpoint());
    assertEquals("timed-out", e.problem().code());
    desk.shell.session().checkpoint();
  }

  @Test
  void nothingIsChangedByAsking() {
    Aside aside = new Aside(desk.shell.session());
    Handle handle =
        new Handle("x") {
          @Override
          protected void release(Session session) {}

          @Override
          public Row facts() {
            return Row.of();
          }
        };
    ProblemException e = assertThrows(ProblemException.class, () -> aside.adopt(handle));
    assertEquals(Problem.Refused.class, e.problem().getClass());
    assertEquals(List.of(), desk.shell.session().handles());
  }
}
