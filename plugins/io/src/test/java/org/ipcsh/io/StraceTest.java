package org.ipcsh.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Payload;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.desk.Desk;
import org.ipcsh.linux.desk.Strace;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace against strace itself, line for line and in order. */
class StraceTest {
  private static final List<String> OWN =
      List.of("pipe2", "mknodat", "dup", "dup2", "splice", "tee", "poll");
  private static final List<String> SHARED =
      List.of(
          "flock",
          "openat",
          "read",
          "write",
          "close",
          "lseek",
          "pread64",
          "pwrite64",
          "fcntl",
          "ioctl",
          "ftruncate",
          "newfstatat",
          "unlink");

  @Test
  void theTraceIsWhatStracePrints(@TempDir Path folder) throws Exception {
    List<String> calls = new ArrayList<>(OWN);
    calls.addAll(SHARED);
    Strace.contains(folder, calls, OWN, Traced.class);
  }

  /** Makes every call in many ways and writes its own trace to a file. */
  static final class Traced {
    private static final List<String> LINES = new ArrayList<>();
    private static final Mode MODE = new Mode(0640);
    private static final int NONBLOCK = 04000;

    private final Desk desk;
    private final Path folder;

    private Traced(Desk desk, Path folder) {
      this.desk = desk;
      this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
      Path ours = Path.of(args[0]);
      try (Desk desk = new Desk()) {
        desk.kernel().trace(LINES::add);
        new Traced(desk, ours.getParent()).all();
      }
      Files.write(ours, LINES);
    }

    private void all() {
      Descriptor file = desk.run(new Open(folder.resolve("file"), 02 | 0100 | 0200, MODE, true));
      opening();
      Ends pipe = desk.run(new Pipe(NONBLOCK));
      moving(file, pipe);
      placing(file);
      controls(file, pipe);
      locks(file);
      polling(file, pipe);
      pipe.read().close(desk);
      attempt(new Write.Typed(pipe.write(), Payload.of(Bytes.of("x")), false, null));
      attempt(new Read.Usual(number(-1), false, false, null));
      attempt(new Dup(number(99_999)));
      attempt(new Dup2(file, number(-1), false));
      attempt(new Dup2(file, number(800), false));
      attempt(new Dup(file));
    }

    private void opening() {
      Path missing = folder.resolve("missing/name");
      for (int flags : new int[] {0, 1, 2, 3, 0100, 04010000, 010000, 04000000, 020200000}) {
        attempt(new Open(missing, flags, MODE, false));
      }
      for (int bit = 2; bit < 32; bit++) {
        attempt(new Open(missing, 1 << bit | 1, new Mode(0), false));
      }
      attempt(new Open(missing, 02000 | 04000 | 020000 | 0200000, new Mode(0177777), false));
      attempt(new Open(Path.of("/dev/null"), 0, MODE, false));
      attempt(new MkFifo(folder.resolve("fifo"), new Mode(0), true));
      attempt(new MkFifo(folder.resolve("fifo"), new Mode(01600), false));
      attempt(new MkFifo(missing, new Mode(0177777), false));
      attempt(new Open(folder.resolve("fifo"), 1 | NONBLOCK, MODE, false));
      attempt(new Unlink(missing));
      for (int flags : new int[] {0, 0x80, 1, -1, 040000, 02000000 | NONBLOCK}) {
        attempt(new Pipe(flags));
      }
    }

    private void moving(Descriptor file, Ends pipe) {
      for (int size : new int[] {0, 5, 31, 32, 33, 200}) {
        byte[] text = new byte[size];
        for (int i = 0; i < size; i++) {
          text[i] = (byte) (i * 37 + size);
        }
        attempt(new Write.Typed(pipe.write(), Payload.of(Bytes.copyOf(text)), false, null));
        attempt(new Write.Typed(file, Payload.of(Bytes.copyOf(text)), true, null));
        attempt(new Read.Counted(pipe.read(), size + 1, false, false, null));
      }
      attempt(
          new Write.Typed(
              file, Payload.of(Bytes.of("a line\nand \"more\" \\ \33\1771")), false, null));
      attempt(new Read.Usual(pipe.read(), false, false, null));
      attempt(new Read.Counted(pipe.read(), -1, false, false, null));
      attempt(new Read.Counted(pipe.read(), 0, false, false, null));
      attempt(new Lseek(file, 0, 0));
      SpliceFlag[] flags = SpliceFlag.values();
      attempt(new Splice.Here(file, pipe.write(), 40, (int) flags[0].number()));
      attempt(new Splice.Placed(file, new Offset(3L), pipe.write(), new Offset(null), 9, 6));
      attempt(new Splice.Placed(file, new Offset(-1L), pipe.write(), new Offset(null), 9, 0));
      attempt(new Splice.Placed(pipe.read(), new Offset(null), file, new Offset(2L), 5, 0));
      attempt(new Splice.Placed(pipe.read(), new Offset(1L), file, new Offset(2L), 5, 0x1000));
      attempt(new Splice.Here(file, file, -1, 0x1f));
      Ends other = desk.run(new Pipe(NONBLOCK));
      attempt(new Tee(pipe.read(), other.write(), 7, 2));
      attempt(new Tee(other.write(), pipe.read(), 7, 0x40));
      attempt(new Copy(pipe.read(), other.write(), 20L));
      attempt(new Copy(file, file, 3L));
      attempt(new Read.Usual(other.read(), false, true, null));
      attempt(new Read.Usual(file, true, false, null));
    }

    private void placing(Descriptor file) {
      for (int whence = 0; whence < 6; whence++) {
        attempt(new Lseek(file, -1, whence));
        attempt(new Lseek(file, 3, whence));
      }
      attempt(new Pwrite(file, Payload.of(Bytes.of("0123456789")), 4, null));
      attempt(new Pwrite(file, Payload.of(Bytes.of("x")), -1, null));
      attempt(new Pread(file, 20, 2, null));
      attempt(new Pread(file, 20, 1L << 40, null));
      attempt(new Pread(file, 20, Long.MIN_VALUE, null));
      attempt(new Ftruncate(file, -1));
      attempt(new Ftruncate(file, 1L << 33));
      attempt(new Ftruncate(file, 12));
      attempt(new Fstat(file));
      attempt(new Fstat(desk.run(new Open(Path.of("/dev/null"), 0, MODE, false))));
      attempt(new Fstat(desk.run(new Open(folder, 0, MODE, false))));
      attempt(new Fstat(number(99_999)));
    }

    private void controls(Descriptor file, Ends pipe) {
      for (Descriptor each : List.of(file, pipe.read(), pipe.write(), number(99_999))) {
        for (String cmd : List.of("F_GETFL", "F_GETFD", "F_GET_SEALS")) {
          attempt(new Fcntl.GetFlags(each, cmd));
        }
        attempt(new Fcntl.GetPipeSize(each, "F_GETPIPE_SZ"));
        attempt(new Ioctl.Available(each, "FIONREAD"));
      }
      for (int flags : new int[] {0, 1, 2, 7, -1}) {
        attempt(new Fcntl.SetDescriptor(file, "F_SETFD", flags));
        attempt(new Fcntl.GetFlags(file, "F_GETFD"));
        attempt(new Fcntl.AddSeals(file, "F_ADD_SEALS", flags));
      }
      for (int flags : new int[] {02000 | NONBLOCK, 02, 01000000, 0x80000000, 0}) {
        attempt(new Fcntl.SetStatus(file, "F_SETFL", flags));
        attempt(new Fcntl.GetFlags(file, "F_GETFL"));
      }
      for (int size : new int[] {1, 5000, -1, Integer.MIN_VALUE}) {
        attempt(new Fcntl.SetPipeSize(pipe.read(), "F_SETPIPE_SZ", size));
      }
      for (int lowest : new int[] {700, -1}) {
        attempt(new Fcntl.Duplicate(file, "F_DUPFD", lowest));
        attempt(new Fcntl.Duplicate(file, "F_DUPFD_CLOEXEC", lowest));
      }
      attempt(new Ioctl.NonBlocking(pipe.read(), "FIONBIO", 7));
      attempt(new Ioctl.NonBlocking(number(99_999), "FIONBIO", -1));
    }

    private void locks(Descriptor file) {
      List<LockRequest> requests =
          List.of(
              new LockRequest(1, null, null, null),
              new LockRequest(0, 1, 5L, 7L),
              new LockRequest(2, 2, -1L, -5L),
              new LockRequest(9, 9, Long.MIN_VALUE, Long.MAX_VALUE),
              new LockRequest(-1, -1, 0L, 0L));
      for (LockRequest each : requests) {
        for (String cmd : List.of("F_SETLK", "F_SETLKW")) {
          attempt(new Fcntl.Lock(file, cmd, each));
        }
        attempt(new Fcntl.Test(file, "F_GETLK", each));
      }
      attempt(new Fcntl.Lock(file, "F_SETLK", new LockRequest(2, 0, 0L, 0L)));
      for (LockRequest each : requests) {
        for (String cmd : List.of("F_OFD_SETLK", "F_OFD_SETLKW")) {
          attempt(new Fcntl.Lock(file, cmd, each));
        }
        attempt(new Fcntl.Test(file, "F_OFD_GETLK", each));
      }
      attempt(new Fcntl.Test(number(99_999), "F_GETLK", requests.get(0)));
      for (int operation : new int[] {1, 2 | 4, 8, 0, 8 | 4, 16, 99, -1, 0xe0, 5 | 0x100}) {
        attempt(new Flock(file, operation));
      }
    }

    private void polling(Descriptor file, Ends pipe) {
      List<PollEntry> all = new ArrayList<>();
      for (int bit = 0; bit < 11; bit++) {
        all.add(new PollEntry(bit % 2 == 0 ? file : pipe.read(), 1 << bit));
      }
      all.add(new PollEntry(number(99_999), 0x2005));
      all.add(new PollEntry(number(-1), 1));
      all.add(new PollEntry(pipe.write(), 0));
      attempt(new PollFds(all, 0));
      attempt(new PollFds(List.of(), 0));
      attempt(new PollFds(List.of(new PollEntry(pipe.read(), 1)), 5));
      List<PollEntry> many = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        many.add(new PollEntry(file, 4));
      }
      attempt(new PollFds(many, -1));
    }

    private Descriptor number(int number) {
      return new DescriptorKind().read(Integer.toString(number), desk);
    }

    private void attempt(Action<?> action) {
      try {
        desk.run(action);
      } catch (ProblemException e) {
        assertTrue(LINES.size() > 0, () -> "failed without a call: " + e);
      }
    }
  }
}
