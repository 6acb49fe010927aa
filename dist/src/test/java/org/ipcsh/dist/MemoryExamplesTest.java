package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of mapped and shared memory do what their C twins do. */
class MemoryExamplesTest {
  private static final Path ARTICLE = Place.ASSEMBLED.resolve("examples/article");

  private static void listing(String ours, String theirs) {
    String read = Program.of(CPrograms.peer("listing"), theirs, 50).run().clean().out();
    List<String> lines =
        Program.ipcsh(ARTICLE.resolve(ours), 50).run().clean().out().lines().toList();
    assertEquals(read.strip(), lines.get(0));
    String time = " +[0-9.]+(ns|us|ms|s)";
    assertEquals(4, lines.size(), lines + "");
    assertTrue(lines.get(1).matches("real" + time), lines.get(1));
    assertTrue(lines.get(2).matches("user +0?" + time.substring(2) + "|user +0s"), lines.get(2));
    assertTrue(lines.get(3).startsWith("sys "), lines.get(3));
  }

  @Test
  void listing1ReadsThroughAMapping() {
    listing("listing1.ipcsh", "map");
  }

  @Test
  void listing2ReadsWithCalls() {
    listing("listing2.ipcsh", "read");
  }

  @Test
  void theComparisonHasBothWaysForEachSize() {
    List<String> lines =
        Program.ipcsh(ARTICLE.resolve("mmap-vs-read.ipcsh"), 65536, 262144)
            .run()
            .clean()
            .out()
            .lines()
            .toList();
    assertTrue(lines.get(0).matches("size +way +time +MB_per_s +bar"), lines.get(0));
    List<String> ways = List.of("mmap", "read");
    assertEquals(7, lines.size(), lines + "");
    for (int i = 1; i < lines.size(); i++) {
      String size = List.of("4k", "16k", "64k").get((i - 1) / 2);
      String line = size + " +" + ways.get((i - 1) % 2) + " +[0-9.]+(us|ms|s) +[0-9]+ +#{1,40}";
      assertTrue(lines.get(i).matches(line), lines.get(i));
    }
    assertTrue(lines.stream().anyMatch(line -> line.endsWith("#".repeat(40))), lines + "");
  }

  @Test
  void twoProcessesTakeTurnsAtABuffer() {
    String theirs = Program.of(CPrograms.peer("shm"), 20).run().clean().out();
    assertEquals(20, theirs.lines().count());
    Ran ours = Program.ipcsh(ARTICLE.resolve("shm.ipcsh"), 20).run().clean();
    assertEquals(theirs, ours.out().replaceAll("(?m)^\\[job#1\\] ", ""));
  }
}
