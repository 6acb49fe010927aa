package org.ipcsh.linux;

import static org.ipcsh.linux.Libc.LIBC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that block, and what wakes them. A call that does not wake hangs, so each has a limit. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WakingTest {
  private static final Problem WHY = new Problem.Interrupted("SIGINT", 2);
  private static final int SIG_BLOCK = 0;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() throws InterruptedException {
    threads.shutdownNow();
    assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
  }

  /** A job in a read of one byte from a pipe. */
  private final class Reader {
    final Task task = new Task();
    final Kernel kernel = new Kernel(task);
    final Libc.Read read;
    final CompletableFuture<Integer> tid = new CompletableFuture<>();
    final CompletableFuture<Object> end = new CompletableFuture<>();

    Reader(Libc.Pipe pipe) {
      read = new Libc.Read(pipe.in, new Scratch(), 1);
      threads.execute(
          () -> {
            tid.complete(LIBC.gettid());
            try {
              end.complete(kernel.call(read));
            } catch (ProblemException e) {
              end.complete(e.problem());
            }
          });
    }
  }

  @Test
  void interruptWakesABlockedRead() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Reader reader = new Reader(pipe);
      Libc.awaitBlocked(reader.tid.join(), pipe.in);
      reader.task.interrupt(WHY);
      assertSame(WHY, reader.end.join());
      assertTrue(reader.task.interrupted());
    }
  }

  @Test
  void interruptAtAnyMomentWakes() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      for (int i = 0; i < 3000; i++) {
        Reader reader = new Reader(pipe);
        for (int spin = 0; spin < i; spin++) {
          Thread.onSpinWait();
        }
        reader.task.interrupt(WHY);
        assertSame(WHY, reader.end.join());
      }
    }
  }

  @Test
  void interruptWakesABlockedMsgrcv() {
    int queue = LIBC.msgget(0, 0600);
    try {
      Task task = new Task();
      Kernel kernel = new Kernel(task);
      CompletableFuture<Integer> tid = new CompletableFuture<>();
      CompletableFuture<Object> end = new CompletableFuture<>();
      threads.execute(
          () -> {
            tid.complete(LIBC.gettid());
            try {
              end.complete(kernel.call(new Receive(queue, kernel.scratch())));
            } catch (ProblemException e) {
              end.complete(e.problem());
            }
          });
      tid.join();
      task.interrupt(WHY);
      assertSame(WHY, end.join());
    } finally {
      LIBC.msgctl(queue, 0, 0);
    }
  }

  private record Receive(int queue, Scratch scratch) implements NativeCall {
    @Override
    public String name() {
      return "msgrcv";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      scratch.of(64);
      return LIBC.msgrcv(queue, scratch.address(), 8, 0, 0);
    }

    @Override
    public void show(Trace trace, long result) {
      throw new AssertionError("nothing is traced");
    }
  }

  @Test
  void wakesAThreadThatWasStartedWithTheSignalBlocked() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Task task = new Task();
      CompletableFuture<Object> end = new CompletableFuture<>();
      CompletableFuture<Integer> tid = new CompletableFuture<>();
      threads.execute(
          () -> {
            Scratch set = new Scratch();
            set.of(128).putLong(0, -1L);
            LIBC.pthread_sigmask(SIG_BLOCK, set.address(), 0);
            tid.complete(LIBC.gettid());
            try {
              end.complete(new Kernel(task).call(new Libc.Read(pipe.in, new Scratch(), 1)));
            } catch (ProblemException e) {
              end.complete(e.problem());
            }
          });
      Libc.awaitBlocked(tid.join(), pipe.in);
      task.interrupt(WHY);
      assertSame(WHY, end.join());
    }
  }

  @Test
  void fourThreadsWakeEachForItsOwnReason() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      for (int turn = 0; turn < 200; turn++) {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          readers.add(new Reader(pipe));
        }
        for (int i = 3; i >= 0; i--) {
          readers.get(i).task.interrupt(new Problem.Thrown("reason " + i));
        }
        for (int i = 0; i < 4; i++) {
          assertEquals(new Problem.Thrown("reason " + i), readers.get(i).end.join());
        }
      }
    }
  }

  @Test
  void aStraySignalIsNoInterrupt() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Reader reader = new Reader(pipe);
      int tid = reader.tid.join();
      for (int i = 1; i <= 20; i++) {
        Libc.awaitBlocked(tid, pipe.in);
        LIBC.tgkill(LIBC.getpid(), tid, Waking.SIGSTKFLT);
        while (reader.read.again.get() < i) {
          Thread.onSpinWait();
        }
      }
      pipe.put(1);
      assertEquals(1L, reader.end.join());
      assertEquals(21, reader.read.made.get());
    }
  }

  @Test
  void interruptsThatAreTakenBackHarmNoCall() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Task task = new Task();
      CompletableFuture<Long> sum = new CompletableFuture<>();
      threads.execute(
          () -> {
            try {
              long bytes = 0;
              while (bytes < 5000) {
                try {
                  bytes += new Kernel(task).call(new Libc.Read(pipe.in, new Scratch(), 1));
                } catch (ProblemException e) {
                  assertSame(WHY, e.problem());
                }
              }
              sum.complete(bytes);
            } catch (Throwable e) {
              sum.completeExceptionally(e);
            }
          });
      for (int i = 0; i < 5000; i++) {
        task.interrupt(WHY);
        task.clearInterrupt();
        pipe.put(1);
      }
      assertEquals(5000L, sum.join());
      assertFalse(task.interrupted());
    }
  }

  @Test
  void aLimitEndsACall() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Task task = new Task();
      Kernel kernel = new Kernel(task);
      Duration time = Duration.ofMillis(5);
      try (Limit outer = task.within(Duration.ofHours(1));
          Limit inner = task.within(time)) {
        ProblemException e =
            assertThrows(
                ProblemException.class,
                () -> kernel.call(new Libc.Read(pipe.in, kernel.scratch(), 1)));
        assertEquals(new Problem.TimedOut(time), e.problem());
        assertTrue(inner.fired());
        assertFalse(outer.fired());
      }
      task.checkpoint();
    }
  }

  @Test
  void whatWasDoneBeforeAnInterruptIsTheResult() {
    int whole = 1 << 20;
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Task task = new Task();
      Kernel kernel = new Kernel(task);
      CompletableFuture<Integer> tid = new CompletableFuture<>();
      CompletableFuture<Long> end = new CompletableFuture<>();
      CompletableFuture<Object> then = new CompletableFuture<>();
      threads.execute(
          () -> {
            kernel.scratch().of(whole);
            tid.complete(LIBC.gettid());
            end.complete(kernel.call(new Write(pipe.out, kernel.scratch(), whole)));
            then.complete(assertThrows(ProblemException.class, task::checkpoint).problem());
          });
      Libc.awaitBlocked(tid.join(), pipe.out);
      task.interrupt(WHY);
      long written = end.join();
      assertTrue(written > 0 && written < whole, "wrote " + written);
      assertSame(WHY, then.join());
    }
  }

  private record Write(int fd, Scratch memory, long size) implements NativeCall {
    @Override
    public String name() {
      return "write";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return LIBC.write(fd, memory.address(), size);
    }

    @Override
    public void show(Trace trace, long result) {
      throw new AssertionError("nothing is traced");
    }
  }

  @Test
  void aSignalThatComesBeforeTheThreadSleepsIsSentAgain() {
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      Task task = new Task();
      Kernel kernel = new Kernel(task);
      Libc.Read read = new Libc.Read(pipe.in, new Scratch(), 1);
      // Between the look at the task and the system call, where it can no longer be noticed.
      read.before = () -> task.interrupt(WHY);
      assertSame(WHY, assertThrows(ProblemException.class, () -> kernel.call(read)).problem());
      assertEquals(1, read.made.get());
    }
  }

  @Test
  void aPendingInterruptIsMetBeforeTheCallIsMade() {
    Task task = new Task();
    task.interrupt(WHY);
    Libc.Read read = new Libc.Read(-1, new Scratch(), 1);
    Kernel kernel = new Kernel(task);
    assertSame(WHY, assertThrows(ProblemException.class, () -> kernel.call(read)).problem());
    assertEquals(0, read.made.get());
    assertSame(WHY, task.clearInterrupt());
    assertEquals(
        new Problem.CallFailed("read", Errno.EBADF, null),
        assertThrows(ProblemException.class, () -> kernel.call(read)).problem());
  }
}
