package org.ipcsh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.desk.Desk;
import org.ipcsh.linux.desk.Waiting;
import org.ipcsh.linux.fd.Descriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that can wait is woken, by an interrupt and by a time limit. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WakingTest {
  private static final Problem INTERRUPT = new Problem.Interrupted("SIGINT", 2);

  @TempDir private Path folder;
  private final Desk desk = new Desk();
  private Ends empty;
  private Ends full;
  private Descriptor locked;
  private Descriptor other;
  private Path fifo;

  @BeforeEach
  void make() {
    empty = desk.run(new Pipe(0));
    full = desk.run(new Pipe(0));
    long size = desk.run(new Fcntl.SetPipeSize(full.write(), "F_SETPIPE_SZ", 4096)).number();
    desk.run(
        new Write.Typed(full.write(), Payload.of(Bytes.wrap(new byte[(int) size])), true, null));
    fifo = folder.resolve("fifo");
    desk.run(new MkFifo(fifo, new Mode(0600), false));
    Path file = folder.resolve("file");
    locked = desk.run(new Open(file, 0102, new Mode(0600), false));
    other = desk.run(new Open(file, 2, new Mode(0), false));
    desk.run(new Flock(locked, 2));
    desk.run(new Fcntl.Lock(locked, "F_OFD_SETLK", new LockRequest(1, 0, 0L, 0L)));
  }

  @AfterEach
  void end() {
    desk.close();
  }

  /**
   * A command that waits.
   *
   * @param x86 the number on x86-64 of the call that it waits in
   * @param arm the number on aarch64
   */
  record Waits(String name, int x86, int arm, Function<WakingTest, Action<?>> command) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Waits> commands() {
    return Stream.of(
        new Waits("read", 0, 63, t -> new Read.Usual(t.empty.read(), false, false, null)),
        new Waits("line", 0, 63, t -> new Read.Usual(t.empty.read(), true, false, null)),
        new Waits("all", 0, 63, t -> new Read.Counted(t.empty.read(), 9, false, true, null)),
        new Waits(
            "write",
            1,
            64,
            t -> new Write.Typed(t.full.write(), Payload.of(Bytes.of("x")), false, null)),
        new Waits(
            "all",
            1,
            64,
            t -> new Write.Typed(t.full.write(), Payload.of(Bytes.of("x")), true, null)),
        new Waits("open", 257, 56, t -> new Open(t.fifo, 0, new Mode(0), false)),
        new Waits("open", 257, 56, t -> new Open(t.fifo, 1, new Mode(0), false)),
        new Waits("poll", 7, 73, WakingTest::poll),
        new Waits("flock", 73, 32, t -> new Flock(t.other, 2)),
        new Waits("fcntl", 72, 25, WakingTest::lock),
        new Waits("splice", 275, 76, t -> new Splice.Here(t.empty.read(), t.other, 9, 0)),
        new Waits("tee", 276, 77, t -> new Tee(t.empty.read(), t.full.write(), 9, 0)),
        new Waits("copy", 275, 76, t -> new Copy(t.empty.read(), t.other, null)));
  }

  private Action<?> poll() {
    return new PollFds(List.of(new PollEntry(empty.read(), 1)), null);
  }

  private Action<?> lock() {
    return new Fcntl.Lock(other, "F_OFD_SETLKW", new LockRequest(1, 0, 0L, 0L));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anInterruptWakesIt(Waits waits) {
    long before = Waiting.threads(waits.x86(), waits.arm());
    Action<?> command = waits.command().apply(this);
    CompletableFuture<?> running = CompletableFuture.supplyAsync(() -> desk.run(command));
    while (Waiting.threads(waits.x86(), waits.arm()) == before && !running.isDone()) {
      Thread.onSpinWait();
    }
    desk.task().interrupt(INTERRUPT);
    CompletionException e = assertThrows(CompletionException.class, running::join);
    assertEquals(INTERRUPT, ((ProblemException) e.getCause()).problem());
    desk.task().clearInterrupt();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aTimeLimitEndsIt(Waits waits) {
    Action<?> command = waits.command().apply(this);
    Duration time = Duration.ofMillis(5);
    try (var limit = desk.task().within(time)) {
      Problem problem = assertThrows(ProblemException.class, () -> desk.run(command)).problem();
      assertEquals(new Problem.TimedOut(time), problem);
      assertTrue(limit.fired());
    }
  }
}
