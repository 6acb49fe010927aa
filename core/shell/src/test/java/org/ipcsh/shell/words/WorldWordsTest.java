package org.ipcsh.shell.words;

import static org.ipcsh.shell.words.Desk.bare;
import static org.ipcsh.shell.words.Desk.row;
import static org.ipcsh.shell.words.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Live;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldWordsTest {
  private static final Expected TIMED_OUT = new Expected(null, "timed-out");
  private static final Expected EAGAIN = new Expected(Errno.EAGAIN, null);

  private final Desk desk = new Desk();

  @TempDir private Path folder;

  private static ProblemException failed(Errno errno) {
    return new Problem.CallFailed("msgsnd", errno, null).thrown();
  }

  @Test
  void filesKeepEveryByte() throws IOException {
    Path file = folder.resolve("f");
    Bytes odd = Bytes.wrap(new byte[] {0, (byte) 0xff, 10});
    desk.run(new Save(odd, file, false));
    assertEquals(odd, desk.run(new ReadFile(file)));
    desk.run(new Save(Bytes.of("x"), file, true));
    assertEquals(odd.plus(Bytes.of("x")), desk.run(new ReadFile(file)));
    desk.run(new Save(7L, file, false));
    assertEquals("7", Files.readString(file));
  }

  @Test
  void severalTextsAreLines() throws IOException {
    Path file = folder.resolve("f");
    desk.run(new Save(rows("a", 1L), file, false));
    desk.run(new Save(List.of(Bytes.of("b")), file, true));
    assertEquals("a\n1\nb\n", Files.readString(file));
  }

  @Test
  void aFifoIsWaitedForAndCanBeLeft() throws Exception {
    Path fifo = folder.resolve("fifo");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    Bytes large = Bytes.wrap(new byte[200_000]);
    Desk other = new Desk();
    CompletableFuture<Object> reading =
        CompletableFuture.supplyAsync(() -> other.run(new ReadFile(fifo)));
    desk.run(new Save(large, fifo, false));
    assertEquals(large, reading.get());
    for (Action<?> each : List.of(new ReadFile(fifo), new Save(large, fifo, true))) {
      try (var limit = desk.task.within(Duration.ofMillis(5))) {
        assertEquals("timed-out", desk.fails(each).code());
        assertTrue(limit.fired());
      }
    }
  }

  @Test
  void whatCannotBeSavedLeavesTheFileAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");
    assertEquals("bad-value", desk.fails(new Save(rows(row("a", 1)), file, false)).code());
    assertEquals("bad-value", desk.fails(new Save(row("a", 1), file, false)).code());
    assertEquals("bad-value", desk.fails(new Save(null, file, false)).code());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void filesThatCannotBeReadAreNamedAsTyped() {
    desk.directory(folder);
    assertEquals(
        new Problem.BadFile("none", "No such file or directory"),
        desk.fails(new ReadFile(folder.resolve("none"))));
    assertEquals(
        new Problem.BadFile("/", "Is a directory"), desk.fails(new ReadFile(Path.of("/"))));
    assertEquals(
        new Problem.BadFile("no/f", "No such file or directory"),
        desk.fails(new Save(Bytes.of("x"), folder.resolve("no/f"), false)));
  }

  @Test
  void cdGoesToDirectoriesAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "");
    desk.run(new Cd.To(folder));
    assertEquals(Bytes.of(folder.toString()), desk.run(new Pwd()));
    assertEquals(new Problem.BadFile("f", "Not a directory"), desk.fails(new Cd.To(file)));
    assertEquals(
        new Problem.BadFile("g", "No such file or directory"),
        desk.fails(new Cd.To(folder.resolve("g"))));
    assertEquals("unknown-variable", desk.fails(new Cd.Home()).code());
    desk.home("/proc").run(new Cd.Home());
    assertEquals(Bytes.of("/proc"), desk.run(new Pwd()));
  }

  @Test
  void exitIsNoProblem() {
    assertEquals(3, assertThrows(ExitRequest.class, () -> desk.run(new Exit(3))).status());
  }

  @Test
  void withinGivesWhatItsBlockGives() {
    assertEquals(7L, desk.run(new Within(Duration.ofMinutes(1), it -> 7L)));
    assertEquals(
        List.of(1L),
        desk.run(new Within(Duration.ofMinutes(1), it -> rows(1L))),
        "rows are read inside");
  }

  @Test
  void withinEndsASleepAndEndlessRows() {
    Within sleeping =
        new Within(Duration.ofMillis(20), it -> new Sleep(Duration.ofDays(1)).run(desk));
    assertEquals(new Problem.TimedOut(Duration.ofMillis(20)), desk.fails(sleeping));
    Watched endless = new Watched();
    Within reading =
        new Within(Duration.ofMillis(20), it -> new Each(endless, row -> row).run(desk));
    assertEquals("timed-out", desk.fails(reading).code());
    assertTrue(endless.closed());
  }

  @Test
  void withinEndsItsLimit() {
    desk.run(new Within(Duration.ofMinutes(1), it -> null));
    assertFalse(desk.deadline().isPresent());
  }

  @Test
  void aSleepEndsOnAnInterrupt() {
    desk.task.interrupt(new Problem.Interrupted("SIGINT", 2));
    assertEquals("interrupted", desk.fails(new Sleep(Duration.ofSeconds(Long.MAX_VALUE))).code());
  }

  @Test
  void sleepingBackwardsTakesNoTime() {
    assertNull(desk.run(new Sleep(Duration.ofDays(-1))));
  }

  @Test
  void watchGivesWhatItsBlockGivesAsOftenAsAsked() {
    long[] runs = {0};
    Live<?> frames = new Watch(Duration.ZERO, it -> rows(++runs[0]), 2L).run(desk);
    assertEquals(0, runs[0], "nothing runs before it is looked at");
    assertEquals(List.of(1L), frames.next(), "rows are read");
    assertEquals(List.of(2L), frames.next());
    assertFalse(frames.hasNext());
    assertFalse(new Watch(Duration.ZERO, it -> null, 0L).run(desk).hasNext());
  }

  @Test
  void watchOfNothingGoesOn() {
    Live<?> frames = new Watch(Duration.ZERO, it -> null, null).run(desk);
    assertNull(frames.next());
    assertTrue(frames.hasNext());
    Live<?> outer =
        new Watch(
                Duration.ZERO,
                it -> new Watch(Duration.ofDays(1), inner -> 7L, null).run(desk),
                null)
            .run(desk);
    assertEquals(7L, outer.next(), "what is live in it gives its first");
    assertEquals(7L, outer.next());
  }

  @Test
  void withinEndsWhatIsLiveInIt() {
    Duration limit = Duration.ofMillis(500);
    Watch watch = new Watch(Duration.ofDays(1), it -> 7L, null);
    Live<?> frames = (Live<?>) new Within(limit, it -> watch.run(desk)).run(desk);
    assertEquals(7L, frames.next());
    Problem problem = assertThrows(ProblemException.class, frames::hasNext).problem();
    assertEquals(new Problem.TimedOut(limit), problem);
    assertFalse(desk.deadline().isPresent());
  }

  @Test
  void failsTakesTheErrorItNames() {
    assertNull(desk.run(new Fails(EAGAIN, it -> raise(failed(Errno.EAGAIN)))));
    assertNull(
        desk.run(new Fails(TIMED_OUT, it -> raise(new Problem.TimedOut(Duration.ZERO).thrown()))));
    assertNull(
        desk.run(new Fails(new Expected(null, "call-failed"), it -> raise(failed(Errno.EIO)))));
  }

  @Test
  void failsTellsWhatHappenedInstead() {
    assertEquals(
        new Problem.AssertionFailed("fails EAGAIN", "it did not fail"),
        desk.fails(new Fails(EAGAIN, it -> 1L)));
    assertEquals(
        new Problem.AssertionFailed("fails EAGAIN", "EIDRM: Identifier removed"),
        desk.fails(new Fails(EAGAIN, it -> raise(failed(Errno.EIDRM)))));
  }

  @Test
  void failsKeepsNobodyFromStoppingTheScript() {
    ProblemException stop = new Problem.Interrupted("SIGINT", 2).thrown();
    assertSame(
        stop,
        assertThrows(ProblemException.class, () -> desk.run(new Fails(EAGAIN, it -> raise(stop)))));
    assertThrows(ExitRequest.class, () -> desk.run(new Fails(EAGAIN, it -> new Exit(1).run(desk))));
  }

  private static Object raise(RuntimeException e) {
    throw e;
  }

  @Test
  void expectedErrorsAreReadByNameOrCode() {
    Expected.ExpectedKind kind = new Expected.ExpectedKind();
    assertEquals(EAGAIN, kind.read("EWOULDBLOCK", desk));
    assertEquals(TIMED_OUT, kind.read("timed-out", desk));
    for (String bad : List.of("", "EFOO", "Timed", "timed--out", "-a")) {
      assertThrows(ProblemException.class, () -> kind.read(bad, desk), bad);
    }
  }

  @Test
  void timeReadsWhatItsBlockGives() {
    Watched numbers = new Watched();
    Time.Taken taken = (Time.Taken) desk.run(new Time(it -> new First.Some(numbers, 3).run(desk)));
    assertEquals(3, numbers.count());
    assertFalse(taken.real().isNegative() || taken.user().isNegative() || taken.sys().isNegative());
  }

  @Test
  void theRestIsHandedOn() {
    assertEquals(Desk.TIME, desk.run(new Now()));
    assertEquals(Bytes.of("ran ls"), desk.run(new Sh("ls")));
    desk.run(new Defer(it -> 1L));
    assertEquals(1, desk.deferred.size());
    assertEquals(bare("a"), new SpelledReader().read("a", desk));
    assertEquals(Desk.given(1L), new SpelledReader().read(1L, desk));
  }
}
