package org.ipcsh.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 4096, 1 << 20, (1 << 20) + 1, 1 << 26})
  void whatIsWrittenIsWhereTheAddressSays(int size) {
    Scratch scratch = new Scratch();
    ByteBuffer memory = scratch.of(size);
    assertEquals(0, memory.position());
    assertTrue(memory.remaining() >= size);
    assertEquals(ByteOrder.nativeOrder(), memory.order());
    try (Libc.Pipe pipe = new Libc.Pipe()) {
      int some = Math.min(size, 8);
      for (int i = 0; i < some; i++) {
        memory.put(size - some + i, (byte) (i + 1));
      }
      Libc.LIBC.write(pipe.out, scratch.address() + size - some, some);
      Libc.Read read = new Libc.Read(pipe.in, new Scratch(), 8);
      assertEquals(some, some == 0 ? 0 : new Kernel(new Task()).call(read));
      for (int i = 0; i < some; i++) {
        assertEquals(i + 1, read.byteAt(i));
      }
    }
  }

  @Test
  void muchIsOnlyThereWhileItIsNeeded() throws IOException {
    Scratch scratch = new Scratch();
    long before = mapped();
    scratch.of(Integer.MAX_VALUE);
    assertTrue(mapped() - before > 2_000_000, "2 GiB is mapped");
    scratch.of(100);
    assertTrue(mapped() - before < 1_000_000, "and given back");
  }

  /** The process's address space in kB. */
  private static long mapped() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      String line = lines.filter(each -> each.startsWith("VmSize:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
  }
}
