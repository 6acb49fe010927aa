package org.ipcsh.linux.fd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.desk.Desk;
import org.ipcsh.linux.process.Pipe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorTest {
  private final Desk desk = new Desk();
  private final Pipe pipe = Pipe.open();
  private final Descriptor in = new Descriptor("pipe", pipe.reading());
  private final Descriptor out = new Descriptor("pipe", pipe.writing(), Row.of("end", "write"));

  DescriptorTest() {
    desk.adopt(in);
    desk.adopt(out);
  }

  @AfterEach
  void closeAll() {
    desk.close(); // the pipe's two descriptors are the handles' now
  }

  private static Problem problem(org.junit.jupiter.api.function.Executable body) {
    return assertThrows(ProblemException.class, body).problem();
  }

  @Test
  void whatIsWrittenIsReadAndTraced() {
    List<String> lines = new ArrayList<>();
    desk.kernel().trace(lines::add);
    Bytes text = Bytes.of("a\0b");
    assertEquals(3, Transfer.write(desk.kernel(), out.number(), text));
    assertEquals(3, Transfer.read(desk.kernel(), in.number(), 10, desk.kernel().scratch()));
    assertEquals(text, Transfer.taken(desk.kernel().scratch().of(3), 3));
    out.close(desk);
    assertEquals(0, Transfer.read(desk.kernel(), in.number(), 1L << 32, desk.kernel().scratch()));
    assertEquals(
        List.of(
            "write(" + out.lastNumber() + ", \"a\\0b\", 3) = 3",
            "read(" + in.number() + ", \"a\\0b\", 10) = 3",
            "close(" + out.lastNumber() + ") = 0",
            "read(" + in.number() + ", \"\", 4294967296) = 0"),
        lines);
  }

  @Test
  void aPipeWithoutReaderIsAnErrno() {
    in.close(desk);
    long result = Transfer.write(desk.kernel(), out.number(), Bytes.of("x"));
    assertEquals(Errno.EPIPE, Kernel.errno(result));
  }

  @Test
  void closingItClosesTheDescriptorOnce() {
    in.close(desk);
    in.close(desk);
    assertFalse(Files.exists(Path.of("/proc/self/fd/" + in.lastNumber())));
    assertEquals("closed-handle", problem(in::number).code());
  }

  @Test
  void whatSomebodyElseHasClosedFailsToClose() {
    FdCalls.libc().close(in.number());
    Problem problem = problem(() -> in.close(desk));
    assertEquals(Errno.EBADF, ((Problem.CallFailed) problem).errno());
    in.close(desk);
  }

  @Test
  void aLentOneStaysOpen() {
    Descriptor lent = desk.adopt(Descriptor.borrowed("pipe", in.number(), Row.of()));
    assertEquals(in.number(), lent.number());
    lent.close(desk);
    assertTrue(Files.exists(Path.of("/proc/self/fd/" + in.number())));
  }

  @Test
  void aNumberFindsItsHandle() {
    DescriptorKind kind = new DescriptorKind();
    assertSame(in, kind.read("" + in.number(), desk));
    Descriptor unknown = kind.read("99999", desk);
    assertEquals(99999, unknown.number());
    assertEquals("descriptor 99999", unknown.label());
    assertEquals(-1, kind.read("-1", desk).number());
    assertEquals("out-of-range", problem(() -> kind.check("2147483648")).code());
    assertEquals("bad-value", problem(() -> kind.check("stdin")).code());
  }

  @Test
  void aNumberIsClosedAsAHandleIs() {
    HandleKind kind = new HandleKind();
    assertSame(in, kind.read("" + in.number(), desk));
    Problem problem = problem(() -> kind.read("99999", desk).close(desk));
    assertEquals(Errno.EBADF, ((Problem.CallFailed) problem).errno());
    assertEquals("own-descriptor", problem(() -> kind.read("1", desk).close(desk)).code());
    assertEquals("bad-value", problem(() -> kind.check("x")).code());
  }

  @Test
  void theShellsOwnAreRefused(@TempDir Path folder) throws IOException {
    DescriptorKind kind = new DescriptorKind();
    for (int standard = 0; standard < 3; standard++) {
      Descriptor own = kind.read("" + standard, desk);
      assertEquals("own-descriptor", problem(own::number).code());
      assertEquals(standard, own.lastNumber());
    }
    Inherited.note();
    Path file = Files.createFile(folder.toRealPath().resolve("file"));
    List<FileInputStream> opened = new ArrayList<>();
    try {
      do {
        opened.add(new FileInputStream(file.toFile())); // under a number that nobody had before
      } while (Inherited.fromTheStart(highest(file)));
      Descriptor own = kind.read("" + highest(file), desk);
      assertEquals("own-descriptor", problem(own::number).code());
    } finally {
      for (FileInputStream each : opened) {
        each.close();
      }
    }
  }

  /** The highest descriptor that is open on a file. */
  private static int highest(Path file) {
    int number = -1;
    for (int fd = 3; fd < 1000; fd++) {
      number = file.toString().equals(Inherited.file(fd)) ? fd : number;
    }
    return number;
  }

  @Test
  void itsFactsAndItsWayToAPeer() {
    assertEquals(Row.of("fd", (long) out.number(), "end", "write"), out.facts());
    out.became(Row.of("path", "/x"));
    assertEquals(Row.of("fd", (long) out.number(), "path", "/x"), out.facts());
    String line = "io:fd " + out.number();
    assertEquals(new Passing.ByDescriptor(out.number(), line), out.passing());
  }
}
