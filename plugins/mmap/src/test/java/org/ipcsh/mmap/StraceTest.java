package org.ipcsh.mmap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.desk.Strace;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace against strace itself: its lines stand in this order in that of the thread. */
class StraceTest {
  @Test
  void theTraceIsWhatStracePrints(@TempDir Path folder) throws Exception {
    List<String> calls =
        List.of(
            "openat",
            "newfstatat",
            "close",
            "mmap",
            "munmap",
            "mprotect",
            "madvise",
            "msync",
            "mlock",
            "mlock2",
            "munlock",
            "mremap",
            "process_vm_readv",
            "process_vm_writev");
    Strace.contains(folder, calls, List.of(), Traced.class);
  }

  /** Makes every call in many ways and writes its own trace to a file. */
  static final class Traced {
    private static final List<String> LINES = new ArrayList<>();

    public static void main(String[] args) throws IOException {
      Path ours = Path.of(args[0]);
      Path file = Files.write(ours.resolveSibling("f\n\u00e9 1"), new byte[10000]);
      try (Desk desk = new Desk()) {
        desk.kernel().trace(LINES::add);
        files(desk, file);
        memory(desk);
        pages(desk, desk.anonymous(1 << 20));
        bytes(desk, file);
      }
      Files.write(ours, LINES);
    }

    private static void files(Desk desk, Path file) {
      attempt(desk, Desk.open(file, 1, 1));
      attempt(desk, Desk.open(file, 3, 1));
      attempt(desk, Desk.open(file, 3, 2));
      attempt(desk, Desk.open(file, 0, 3));
      attempt(desk, Desk.open(file, 0x47, 0));
      attempt(desk, Desk.open(file, 0x40, 0x1f04 & ~0x10));
      attempt(desk, Desk.open(file.resolveSibling("nothing"), 1, 1));
      attempt(desk, Desk.open(file.getParent(), 1, 1));
      attempt(desk, Desk.open(file.getParent(), 3, 1));
      attempt(desk, Desk.open(Path.of("/dev/null"), 3, 1));
      attempt(desk, new Mmap.Open("open", file, 1, 1, 4096L, 100L, null));
      attempt(desk, new Mmap.Open("open", file, 1, 1, 100L, 100L, null));
      attempt(desk, new Mmap.Open("open", file, 1, 1, -4096L, 1L << 62, null));
    }

    private static void memory(Desk desk) {
      attempt(desk, Desk.anonymous(0, 3, 2));
      attempt(desk, Desk.anonymous(-1, 3, 2));
      attempt(desk, Desk.anonymous(100, 7, 1 | 0x8000 | 0x4000 | 0x2000));
      attempt(desk, Desk.anonymous(4096, 3, 2 | 0x100 | 0x20000));
      attempt(desk, Desk.anonymous(4096, 3, 2 | 0x40 | 0x4000));
      attempt(desk, Desk.anonymous(4096, 3, 1 | 0x40000 | 21 << 26));
      attempt(desk, Desk.anonymous(4096, 3, 1 | 0x10000 | 0x200000 | 0x8000000));
      attempt(desk, Desk.anonymous(4096, 0x01000003, 3 | 0x80000));
      Address there = new Address(0x7000_0000_0000L);
      attempt(desk, new Mmap.Anonymous("anon", 4096, 3, 2 | 0x100000, there));
      attempt(desk, new Mmap.Anonymous("anon", 4096, 3, 2 | 0x100000, there));
      attempt(desk, new Mmap.Anonymous("anon", 4096, 3, 2, there));
    }

    private static void pages(Desk desk, Mapping map) {
      Extent some = new Extent(8192);
      for (int flags : new int[] {4, 1, 6, 5, 0, 8}) {
        attempt(desk, new Mmap.Sync("sync", map, flags, 4096, some));
      }
      for (int prot : new int[] {1, 3, 0, 7, 0x40, 0x02000001, 3}) {
        attempt(desk, new Mmap.Protect("protect", map, prot, 4096, some));
      }
      attempt(desk, new Mmap.Protect("protect", map, 1, 1, some));
      for (int advice = 0; advice < 30; advice++) {
        attempt(desk, new Mmap.Advise("advise", map, advice, 65536, some));
      }
      for (int flags : new int[] {0, 1, 2}) {
        attempt(desk, new Mmap.Lock("lock", map, flags, 0, some));
      }
      attempt(desk, new Mmap.Unlock("unlock", map, 0, Extent.ALL));
      attempt(desk, new Mmap.Resize("resize", map, 1 << 16, 0));
      attempt(desk, new Mmap.Resize("resize", map, 1 << 22, 1));
      attempt(desk, new Mmap.Resize("resize", map, 0, 1));
      attempt(desk, new Mmap.Resize("resize", map, -1, 0));
    }

    private static void bytes(Desk desk, Path file) {
      Mapping map = desk.map(file, 3, 1);
      attempt(desk, Desk.write(map, 4090, "a\0b\1\0011\n\"\\\33\u00e9"));
      attempt(desk, Desk.read(map, 4000, 200));
      attempt(desk, Desk.read(map, 0, 10));
      desk.run(Desk.protect(map, 1));
      attempt(desk, Desk.write(map, 10, "no"));
      desk.run(Desk.protect(map, 0));
      attempt(desk, Desk.read(map, 10, 2));
      attempt(desk, new Mmap.Close("close", map));
    }

    private static void attempt(Desk desk, Action<?> action) {
      int before = LINES.size();
      try {
        desk.run(action);
      } catch (ProblemException e) {
        assertTrue(LINES.size() > before, () -> "failed without a call: " + e);
      }
    }
  }
}
