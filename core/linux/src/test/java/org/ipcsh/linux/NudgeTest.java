package org.ipcsh.linux;

import static org.ipcsh.linux.Libc.LIBC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a trapped signal does to a call, and what a task tells of the call it is in. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NudgeTest {
  private static final long EINTR = -4;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Task task = new Task();
  private final Kernel kernel = new Kernel(task);

  @AfterEach
  void end() throws InterruptedException {
    threads.shutdownNow();
    assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
  }

  @Test
  void aBlockedCallFailsWithEintrAndNothingElse() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Libc.Read read = new Libc.Read(pipe.in, new Scratch(), 1);
      CompletableFuture<Long> end = new CompletableFuture<>();
      threads.execute(() -> end.complete(kernel.attempt(read)));
      until("read(" + pipe.in + ")");
      task.nudge();
      assertEquals(EINTR, end.join());
      task.checkpoint(); // throws nothing
      assertFalse(task.interrupted());
      assertEquals(EINTR, kernel.attempt(read)); // as long as nobody took it
      assertTrue(task.takeNudge());
      assertFalse(task.takeNudge());
      pipe.put(1);
      assertEquals(1, kernel.attempt(read));
    }
  }

  @Test
  void atAnyMomentItIsNotMissed() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Libc.Read read = new Libc.Read(pipe.in, new Scratch(), 1);
      for (int i = 0; i < 2000; i++) {
        CompletableFuture<Long> end = new CompletableFuture<>();
        threads.execute(() -> end.complete(kernel.attempt(read)));
        for (int spin = 0; spin < i; spin++) {
          Thread.onSpinWait();
        }
        task.nudge();
        assertEquals(EINTR, end.join());
        assertTrue(task.takeNudge());
      }
    }
  }

  @Test
  void anInterruptIsStrongerAndALimitStillHolds() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Libc.Read read = new Libc.Read(pipe.in, new Scratch(), 1);
      task.nudge();
      task.interrupt(new Problem.Interrupted("SIGINT", 2));
      ProblemException thrown = assertThrows(ProblemException.class, () -> kernel.attempt(read));
      assertEquals("interrupted", thrown.problem().code());
      task.clearInterrupt();
      assertTrue(task.takeNudge());
      try (Limit limit = task.within(Duration.ofMillis(5))) {
        assertThrows(ProblemException.class, () -> kernel.attempt(read));
        assertTrue(limit.fired());
      }
    }
  }

  @Test
  void aSleepEndsEarly() {
    CompletableFuture<Void> end = new CompletableFuture<>();
    threads.execute(
        () -> {
          task.sleep(Long.MAX_VALUE / 2);
          end.complete(null);
        });
    until("sleep");
    task.nudge();
    end.join();
  }

  @Test
  void whatStandsForACallFailsAndWhatDoesNotGoesOn() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<Problem> end = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            task.await("wait", () -> waiting(never));
          } catch (ProblemException e) {
            end.complete(e.problem());
          } catch (Exception e) {
            end.completeExceptionally(e);
          }
        });
    until("wait");
    task.nudge();
    assertEquals(new Problem.CallFailed("wait", Errno.EINTR, null), end.join());
    // Still nudged: this must run to its end.
    CountDownLatch soon = new CountDownLatch(1);
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            ended.complete(task.await(() -> waiting(soon)));
          } catch (Exception e) {
            ended.completeExceptionally(e);
          }
        });
    soon.countDown();
    assertTrue(ended.join());
  }

  @Test
  void aLimitHoldsInWhatANudgeDoesNotBreakOff() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    threads.execute(
        () -> {
          try {
            if (waiting(begun)) {
              task.nudge();
            }
          } catch (InterruptedException e) {
            never.countDown(); // the test is over
          }
        });
    // Nudged while it waits, and nudged already when it begins.
    for (int i = 0; i < 2; i++) {
      try (Limit limit = task.within(Duration.ofMillis(50))) {
        ProblemException thrown =
            assertThrows(
                ProblemException.class,
                () ->
                    task.await(
                        () -> {
                          begun.countDown();
                          return waiting(never);
                        }));
        assertEquals("timed-out", thrown.problem().code());
        assertTrue(limit.fired());
      }
    }
  }

  @Test
  void anInterruptEndsWhatANudgeDoesNotBreakOff() {
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    Problem interrupt = new Problem.Interrupted("SIGTERM", 15);
    task.nudge();
    threads.execute(
        () -> {
          begun.join();
          task.interrupt(interrupt);
        });
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () ->
                task.await(
                    () -> {
                      begun.complete(null);
                      return waiting(never);
                    }));
    assertEquals(interrupt, thrown.problem());
    assertEquals(interrupt, task.clearInterrupt());
    assertTrue(task.takeNudge());
    task.sleep(1); // as if nothing had been
  }

  private static boolean waiting(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }

  /** Only the first argument is looked at: what follows may point to memory that is gone. */
  @Test
  void aTaskTellsTheCallWithItsFirstArgument() {
    assertEquals("three(1)", Trace.brief(new Three()));
    assertEquals(null, task.waiting());
    assertEquals("gone", Trace.brief(new Gone()));
  }

  private record Three() implements NativeCall {
    @Override
    public String name() {
      return "three";
    }

    @Override
    public long make() {
      return LIBC.gettid();
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(1).number(2);
      throw new AssertionError("this was asked for the second argument");
    }
  }

  private record Gone() implements NativeCall {
    @Override
    public String name() {
      return "gone";
    }

    @Override
    public long make() {
      return LIBC.gettid();
    }

    @Override
    public void show(Trace trace, long result) {
      throw new IllegalStateException("the memory has changed");
    }
  }

  private void until(String call) {
    while (!call.equals(task.waiting())) {
      Thread.onSpinWait();
    }
  }
}
