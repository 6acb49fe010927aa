package org.ipcsh.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TaskTest {
  private static final Problem FIRST = new Problem.Interrupted("SIGTERM", 15);
  private static final Problem SECOND = new Problem.Interrupted("SIGINT", 2);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Task task = new Task();

  private Problem stopped() {
    return assertThrows(ProblemException.class, task::checkpoint).problem();
  }

  @Test
  void anInterruptStaysUntilItIsTakenAway() {
    task.checkpoint();
    task.interrupt(FIRST);
    task.interrupt(SECOND);
    assertSame(FIRST, stopped());
    assertSame(FIRST, stopped());
    assertSame(FIRST, task.clearInterrupt());
    assertNull(task.clearInterrupt());
    task.checkpoint();
  }

  @Test
  void aLimitThatIsOverThrowsUntilItIsClosed() {
    try (Limit limit = task.within(Duration.ZERO)) {
      assertEquals(new Problem.TimedOut(Duration.ZERO), stopped());
      assertEquals(new Problem.TimedOut(Duration.ZERO), stopped());
      assertEquals(OptionalLong.of(0), task.deadline());
      assertTrue(limit.fired());
    }
    task.checkpoint();
    assertEquals(OptionalLong.empty(), task.deadline());
  }

  @Test
  void theNearestOfNestedLimitsCounts() {
    try (Limit outer = task.within(Duration.ofMillis(-1));
        Limit inner = task.within(HOUR)) {
      assertEquals(new Problem.TimedOut(Duration.ofMillis(-1)), stopped());
      assertTrue(outer.fired());
      assertFalse(inner.fired());
    }
    try (Limit outer = task.within(HOUR)) {
      try (Limit inner = task.within(Duration.ofSeconds(Long.MAX_VALUE))) {
        assertTrue(task.deadline().getAsLong() <= HOUR.toNanos());
        assertFalse(inner.fired());
      }
      assertFalse(outer.fired());
      task.checkpoint();
    }
  }

  @Test
  void aLimitIsNoticedWithoutAnyCall() {
    try (Limit limit = task.within(Duration.ofMillis(3))) {
      assertThrows(
          ProblemException.class,
          () -> {
            while (true) {
              task.checkpoint();
            }
          });
      assertTrue(limit.fired());
    }
  }

  @Test
  void anInterruptGoesBeforeALimit() {
    try (Limit limit = task.within(Duration.ZERO)) {
      task.interrupt(FIRST);
      assertSame(FIRST, stopped());
      assertFalse(limit.fired());
    }
  }

  @Test
  void aShieldSetsAsideWhatStandsAndLetsANewInterruptThrough() {
    try (Limit limit = task.within(Duration.ZERO)) {
      task.interrupt(FIRST);
      task.runShielded(
          () -> {
            task.checkpoint();
            assertEquals(OptionalLong.empty(), task.deadline());
            try (Limit inner = task.within(Duration.ZERO)) {
              stopped();
              assertTrue(inner.fired());
            }
          });
      assertSame(FIRST, stopped());
      assertThrows(
          ProblemException.class,
          () ->
              task.runShielded(
                  () -> {
                    task.interrupt(SECOND);
                    task.checkpoint();
                  }));
      assertSame(SECOND, task.clearInterrupt());
      assertEquals(new Problem.TimedOut(Duration.ZERO), stopped());
      assertTrue(limit.fired());
    }
  }

  @Test
  void sleepIsWoken() {
    CompletableFuture<Void> sleeping = new CompletableFuture<>();
    Thread thread = Thread.currentThread();
    CompletableFuture<Void> done =
        sleeping.thenRunAsync(
            () -> {
              while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
              }
              task.interrupt(FIRST);
            });
    sleeping.complete(null);
    ProblemException e = assertThrows(ProblemException.class, () -> task.sleep(HOUR.toNanos()));
    assertSame(FIRST, e.problem());
    done.join();
  }

  @Test
  void sleepEnds() {
    long start = System.nanoTime();
    task.sleep(2_000_000);
    assertTrue(System.nanoTime() - start >= 2_000_000);
    task.sleep(0);
    task.sleep(-1);
  }

  @Test
  void whatWaitsInJavaIsWokenAndLeavesNoInterruptBehind() {
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<Void> done = CompletableFuture.runAsync(() -> task.interrupt(FIRST));
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () ->
                task.await(
                    () -> {
                      never.await();
                      return null;
                    }));
    assertSame(FIRST, e.problem());
    done.join();
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void anInterruptAfterTheWaitLeavesTheThreadAlone() throws Exception {
    assertEquals(
        "value",
        task.await(
            () -> {
              task.interrupt(FIRST);
              return "value";
            }));
    assertFalse(Thread.currentThread().isInterrupted());
    assertSame(FIRST, stopped());
  }

  @Test
  void whatWaitsInJavaGivesItsValue() throws Exception {
    assertEquals("value", task.await(() -> "value"));
    assertThrows(
        IllegalStateException.class,
        () ->
            task.await(
                () -> {
                  throw new IllegalStateException();
                }));
  }
}
