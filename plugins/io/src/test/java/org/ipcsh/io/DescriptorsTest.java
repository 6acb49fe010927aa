package org.ipcsh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.desk.Desk;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DescriptorsTest {
  private static final Mode MODE = new Mode(0600);
  private static final int NONBLOCK = 04000;

  @TempDir private Path folder;
  private final Desk desk = new Desk();

  @AfterEach
  void end() {
    desk.close();
  }

  private Descriptor number(int number) {
    return new DescriptorKind().read(Integer.toString(number), desk);
  }

  private Descriptor file() {
    return desk.run(new Open(folder.resolve("file"), 02 | 0100, MODE, false));
  }

  private long write(Descriptor fd, String text) {
    return desk.run(new Write.Typed(fd, Payload.of(Bytes.of(text)), false, null));
  }

  private Object read(Descriptor fd) {
    return desk.run(new Read.Usual(fd, false, false, null));
  }

  private void failsWith(Errno errno, Action<?> action) {
    ProblemException e = desk.failure(action);
    assertEquals(errno, ((Problem.CallFailed) e.problem()).errno(), action.toString());
    assertTrue(e.hint() == null || !e.hint().isEmpty());
  }

  @Test
  void aWriteThatFindsLittleRoomSaysHowMuchItTook() {
    Ends pipe = desk.run(new Pipe(NONBLOCK));
    long room = desk.run(new Fcntl.SetPipeSize(pipe.write(), "F_SETPIPE_SZ", 4096)).number();
    Bytes more = Bytes.wrap(new byte[(int) room + 1]);
    assertEquals(room, desk.run(new Write.Typed(pipe.write(), Payload.of(more), false, null)));
    failsWith(Errno.EAGAIN, new Write.Typed(pipe.write(), Payload.of(more), true, null));
    assertEquals(
        List.of("0 of " + more.size() + " bytes were written to " + pipe.write().label()),
        desk.notes());
    Object read = desk.run(new Read.Usual(pipe.read(), false, true, null));
    assertEquals(room, ((Bytes) read).size());
    failsWith(Errno.EAGAIN, new Read.Usual(pipe.read(), false, true, null));
  }

  @Test
  void whatWasReadBeforeAFailureIsNotedAsLost() {
    Ends pipe = desk.run(new Pipe(NONBLOCK));
    write(pipe.write(), "no end");
    failsWith(Errno.EAGAIN, new Read.Usual(pipe.read(), true, false, null));
    assertEquals(
        List.of("6 bytes were read from " + pipe.read().label() + " before, and are lost"),
        desk.notes());
  }

  @Test
  void linesEndWhereTheyEnd() {
    Ends pipe = desk.run(new Pipe(0));
    write(pipe.write(), "\n\na\nlast");
    pipe.write().close(desk);
    for (String line : List.of("", "", "a", "last")) {
      assertEquals(Bytes.of(line), desk.run(new Read.Usual(pipe.read(), true, false, null)));
    }
    assertNull(desk.run(new Read.Usual(pipe.read(), true, false, null)));
    assertEquals(Bytes.EMPTY, desk.run(new Read.Usual(pipe.read(), false, true, null)));
  }

  @Test
  void lineAndAllDoNotGoTogether() {
    Descriptor file = file();
    Problem problem = desk.failure(new Read.Usual(file, true, true, null)).problem();
    assertEquals("bad-value", problem.code());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, 1L << 62})
  void aSizeThatNoMemoryHoldsIsTheKernelsToRefuse(long size) {
    Ends pipe = desk.run(new Pipe(0));
    write(pipe.write(), "x");
    ProblemException e = desk.failure(new Read.Counted(pipe.read(), size, false, false, null));
    Errno errno = ((Problem.CallFailed) e.problem()).errno();
    assertTrue(errno == Errno.EFAULT || errno == Errno.EINVAL, errno.name());
    assertEquals(Bytes.of("x"), read(pipe.read()));
  }

  @Test
  void sizesOfNothingAndOfVeryMuch() {
    Ends pipe = desk.run(new Pipe(0));
    assertEquals(0, write(pipe.write(), ""));
    assertEquals(Bytes.EMPTY, desk.run(new Read.Counted(pipe.read(), 0, false, false, null)));
    desk.run(new Write.Typed(pipe.write(), Payload.of(Bytes.EMPTY), true, null));
    write(pipe.write(), "x");
    assertEquals(
        Bytes.of("x"), desk.run(new Read.Counted(pipe.read(), 1L << 32, false, false, null)));
    assertEquals(Bytes.EMPTY, desk.run(new Read.Counted(pipe.read(), 0, true, false, null)));
    assertEquals(Bytes.EMPTY, desk.run(new Read.Counted(pipe.read(), -5, false, true, null)));
  }

  @Test
  void directoriesAndDevicesAnswerForThemselves() {
    Descriptor directory = desk.run(new Open(folder, 0, MODE, false));
    failsWith(Errno.EISDIR, new Read.Usual(directory, false, false, null));
    failsWith(Errno.EBADF, new Write.Typed(directory, Payload.of(Bytes.of("x")), false, null));
    failsWith(Errno.EISDIR, new Open(folder, 1, MODE, false));
    Descriptor full = desk.run(new Open(Path.of("/dev/full"), 2, MODE, false));
    failsWith(Errno.ENOSPC, new Write.Typed(full, Payload.of(Bytes.of("x")), true, null));
    Descriptor zero = desk.run(new Open(Path.of("/dev/zero"), 0, MODE, false));
    assertEquals(Bytes.wrap(new byte[3]), desk.run(new Read.Counted(zero, 3, false, true, null)));
    failsWith(Errno.EINVAL, new Ftruncate(zero, 0));
    failsWith(Errno.ENOTTY, new Ioctl.Available(zero, "FIONREAD"));
  }

  @Test
  void placesThatAreNone() {
    Descriptor file = file();
    Ends pipe = desk.run(new Pipe(0));
    failsWith(Errno.EINVAL, new Pread(file, 1, -1, null));
    failsWith(Errno.EINVAL, new Pwrite(file, Payload.of(Bytes.of("x")), Long.MIN_VALUE, null));
    failsWith(Errno.EINVAL, new Pwrite(file, Payload.of(Bytes.of("x")), Long.MAX_VALUE, null));
    failsWith(Errno.EFBIG, new Ftruncate(file, Long.MAX_VALUE));
    failsWith(Errno.EINVAL, new Ftruncate(file, -1));
    failsWith(Errno.EINVAL, new Lseek(file, -1, 0));
    failsWith(Errno.EINVAL, new Lseek(file, 0, 77));
    failsWith(Errno.ESPIPE, new Lseek(pipe.read(), 0, 1));
    failsWith(Errno.ESPIPE, new Pread(pipe.read(), 1, 0, null));
    failsWith(
        Errno.ESPIPE,
        new Splice.Placed(file, new Offset(null), pipe.write(), new Offset(0L), 1, 0));
    failsWith(Errno.EINVAL, new Splice.Here(file, file, 1, 0));
    failsWith(Errno.EBADF, new Splice.Here(pipe.write(), file, 1, 0));
  }

  @Test
  void whatIsNotOpenIsSaidToBe() {
    Descriptor none = number(99_999);
    Descriptor file = desk.run(new Open(Path.of("/dev/null"), 0, MODE, false));
    List<Action<?>> actions =
        List.of(
            new Read.Usual(none, false, false, null),
            new Write.Typed(none, Payload.of(Bytes.of("x")), false, null),
            new Write.Typed(file, Payload.of(Bytes.of("x")), false, null),
            new Pread(none, 1, 0, null),
            new Pwrite(none, Payload.of(Bytes.of("x")), 0, null),
            new Lseek(none, 0, 0),
            new Dup(none),
            new Dup2(none, number(500), false),
            new Dup2(file, number(-1), false),
            new Dup2(file, number(Integer.MAX_VALUE), false),
            new Fd(none, false),
            new Fcntl.GetFlags(none, "F_GETFL"),
            new Fcntl.GetPipeSize(file, "F_GETPIPE_SZ"),
            new Flock(none, 1),
            new Ioctl.Available(none, "FIONREAD"),
            new Ftruncate(none, 0),
            new Fstat(none),
            new Copy(none, file, null),
            new Tee(none, file, 1, 0));
    for (Action<?> each : actions) {
      failsWith(Errno.EBADF, each);
    }
  }

  @Test
  void aCopyIsTheSameOpenFile() {
    Descriptor file = file();
    write(file, "hello");
    Descriptor copy = desk.run(new Dup(file));
    assertEquals(5, desk.run(new Lseek(copy, 0, 1)));
    file.close(desk);
    desk.run(new Lseek(copy, 0, 0));
    assertEquals(Bytes.of("hello"), read(copy));
    Descriptor high = desk.run(new Fcntl.Duplicate(copy, "F_DUPFD", 600));
    assertTrue(high.number() >= 600);
  }

  @Test
  void aHandleStandsForWhatWasPutUnderItsNumber() {
    Ends one = desk.run(new Pipe(0));
    Ends two = desk.run(new Pipe(0));
    assertSame(two.write(), desk.run(new Dup2(one.write(), two.write(), false)));
    write(two.write(), "x");
    assertEquals(Bytes.of("x"), read(one.read()));
    assertEquals(Bytes.EMPTY, read(two.read()));
  }

  @Test
  void theShellsOwnAreLentOnly() {
    Descriptor standard = number(2);
    assertEquals("own-descriptor", desk.failure(new Fd(standard, false)).problem().code());
    assertEquals("own-descriptor", desk.failure(new Flock(standard, 1)).problem().code());
    Descriptor lent = desk.run(new Fd(standard, true));
    assertEquals(2, lent.number());
    assertSame(lent, desk.run(new Fd(number(2), false)));
    lent.close(desk);
    assertTrue(Files.exists(Path.of("/proc/self/fd/2")));
  }

  @Test
  void temporaryFilesGoWithTheirHandles() throws IOException {
    Path file = folder.resolve("file");
    Path fifo = folder.resolve("fifo");
    Descriptor open = desk.run(new Open(file, 0102, MODE, true));
    FifoName name = desk.run(new MkFifo(fifo, MODE, true));
    assertTrue(Files.exists(file) && Files.exists(fifo));
    Files.delete(fifo);
    open.close(desk);
    name.close(desk);
    assertFalse(Files.exists(file));
    assertNull(desk.run(new MkFifo(fifo, MODE, false)));
    failsWith(Errno.EEXIST, new MkFifo(fifo, MODE, false));
    failsWith(Errno.ENXIO, new Open(fifo, 1 | NONBLOCK, MODE, false));
    desk.run(new Unlink(fifo));
    failsWith(Errno.ENOENT, new Unlink(fifo));
  }

  @Test
  void locksOfTwoOpenFilesExcludeEachOther() {
    Descriptor one = file();
    Descriptor two = file();
    LockRequest all = new LockRequest(1, null, null, null);
    desk.run(new Fcntl.Lock(one, "F_OFD_SETLK", all));
    failsWith(Errno.EAGAIN, new Fcntl.Lock(two, "F_OFD_SETLK", all));
    RecordLock found = desk.run(new Fcntl.Test(two, "F_OFD_GETLK", all));
    assertEquals("F_WRLCK", found.l_type().name());
    assertEquals(-1, found.l_pid().value());
    failsWith(Errno.EINVAL, new Fcntl.Lock(two, "F_SETLK", new LockRequest(7, 0, 0L, 0L)));
    failsWith(Errno.EINVAL, new Fcntl.Lock(two, "F_SETLK", new LockRequest(1, 0, -1L, 0L)));
    LockRequest nothing = new LockRequest(null, null, null, null);
    assertEquals(
        "bad-value", desk.failure(new Fcntl.Lock(two, "F_SETLK", nothing)).problem().code());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStreamArrivesWhole(boolean throughAPipe) throws IOException {
    byte[] data = new byte[3_000_017];
    new Random(1).nextBytes(data);
    Files.write(folder.resolve("from"), data);
    Descriptor from = desk.run(new Open(folder.resolve("from"), 0, MODE, false));
    Descriptor to = desk.run(new Open(folder.resolve("to"), 0102, MODE, false));
    if (throughAPipe) {
      Ends pipe = desk.run(new Pipe(0));
      Desk second = new Desk();
      CompletableFuture<Long> reading =
          CompletableFuture.supplyAsync(() -> second.run(new Copy(pipe.read(), to, null)));
      assertEquals(data.length, desk.run(new Copy(from, pipe.write(), null)));
      pipe.write().close(desk);
      assertEquals(data.length, reading.join());
    } else {
      assertEquals(data.length, desk.run(new Copy(from, to, null)));
    }
    assertEquals(-1, Files.mismatch(folder.resolve("from"), folder.resolve("to")));
  }
}
