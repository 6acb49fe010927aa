package org.ipcsh.linux.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.desk.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways to touch memory answer the same, to the byte, and survive what a pointer would not. */
class TransferTest {
  private static final int EFAULT = -14;
  private static final int PAGE = (int) Pages.size();

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  enum Way {
    VM,
    FILE;

    Transfer of(Desk desk) {
      return this == VM ? new Transfer.ByVm(desk.kernel()) : new Transfer.ByFile(desk.kernel());
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesGoAndComeBack(Way way) {
    TestMemory memory = desk.adopt(TestMemory.of(3L * PAGE));
    try (Transfer transfer = way.of(desk)) {
      transfer.room(5).put("hello".getBytes(StandardCharsets.US_ASCII));
      assertEquals(5, transfer.write(memory.range.address() + PAGE - 2, 5));
      ByteBuffer room = transfer.room(7);
      assertEquals(7, transfer.read(memory.range.address() + PAGE - 3, 7));
      byte[] bytes = new byte[7];
      room.get(bytes);
      assertEquals("\0hello\0", new String(bytes, StandardCharsets.US_ASCII));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesThatMustNotBeRead(Way way) {
    TestMemory memory = desk.adopt(TestMemory.of(3L * PAGE));
    memory.protect(PAGE, PAGE, TestMemory.NONE);
    try (Transfer transfer = way.of(desk)) {
      transfer.room(PAGE);
      assertEquals(6, transfer.read(memory.range.address() + PAGE - 6, 16));
      assertEquals(EFAULT, transfer.read(memory.range.address() + PAGE, 16));
      assertEquals(EFAULT, transfer.write(memory.range.address() + 2L * PAGE - 1, 16));
      assertEquals(PAGE, transfer.read(memory.range.address() + 2L * PAGE, PAGE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesThatMustNotBeWritten(Way way) {
    TestMemory memory = desk.adopt(TestMemory.of(2L * PAGE));
    memory.protect(PAGE, PAGE, TestMemory.READ);
    try (Transfer transfer = way.of(desk)) {
      transfer.room(16);
      assertEquals(6, transfer.write(memory.range.address() + PAGE - 6, 16));
      assertEquals(EFAULT, transfer.write(memory.range.address() + PAGE, 16));
      assertEquals(16, transfer.read(memory.range.address() + PAGE, 16));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatWasMadeShorter(Way way, @TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[4 * PAGE]);
    TestMemory memory = desk.adopt(TestMemory.of(file, 4L * PAGE));
    try (RandomAccessFile shorter = new RandomAccessFile(file.toFile(), "rw")) {
      shorter.setLength(PAGE + 10);
    }
    try (Transfer transfer = way.of(desk)) {
      transfer.room(4 * PAGE);
      assertEquals(2L * PAGE, transfer.read(memory.range.address(), 4 * PAGE));
      assertEquals(EFAULT, transfer.read(memory.range.address() + 2L * PAGE, 1));
      assertEquals(2, transfer.write(memory.range.address() + 2L * PAGE - 2, 9));
      assertEquals(EFAULT, transfer.write(memory.range.address() + 3L * PAGE, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anErrorTellsHowMuchWasDone(Way way) {
    TestMemory memory = desk.adopt(TestMemory.of(8L * PAGE));
    memory.protect(3L * PAGE, PAGE, TestMemory.READ);
    try (Use use = new Use(desk, memory, true, way.of(desk)).part(PAGE, new Extent(4L * PAGE))) {
      use.room(4 * PAGE);
      ProblemException e = assertThrows(ProblemException.class, () -> use.write(PAGE, 4 * PAGE));
      String detail =
          "memory cannot be written at offset %d; %d of %d bytes were written"
              .formatted(3 * PAGE, 2 * PAGE, 4 * PAGE);
      assertEquals(new Problem.CallFailed("process_vm_writev", Errno.EFAULT, detail), e.problem());
      assertEquals("written at " + 3 * PAGE, e.hint());
    }
  }
}
