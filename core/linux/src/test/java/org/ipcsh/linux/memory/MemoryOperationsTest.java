package org.ipcsh.linux.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Payload;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.data.DataTypeKind;
import org.ipcsh.linux.desk.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryOperationsTest {
  private static final int PAGE = (int) Pages.size();

  /** More than two pieces, and no whole number of them. */
  private static final int LARGE = 2 * Transfer.PIECE + 5 * PAGE;

  private final Desk desk = new Desk();
  private final MemoryOperations operations = new MemoryOperations(desk);

  @AfterEach
  void close() {
    desk.close();
  }

  private TestMemory memory(long length) {
    return desk.adopt(TestMemory.of(length));
  }

  private static DataType type(String name) {
    return new DataTypeKind().read(name, null);
  }

  private static Payload text(String text) {
    return Payload.of(Bytes.of(text));
  }

  private Bytes all(Memory memory) {
    return (Bytes) operations.read(memory, 0, Extent.ALL, null, null);
  }

  private Bytes random(Memory memory, int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Bytes text = Bytes.wrap(bytes);
    operations.write(memory, 0, Payload.of(text), null);
    return text;
  }

  private static <T> List<T> list(Rows<T> rows) {
    List<T> list = new ArrayList<>();
    try (rows) {
      rows.forEachRemaining(list::add);
    }
    return list;
  }

  private static String code(Runnable action) {
    return assertThrows(ProblemException.class, action::run).problem().code();
  }

  @Test
  void whatIsLargerThanAPieceGoesAndComesBackWhole() {
    TestMemory memory = memory(LARGE);
    Bytes written = random(memory, LARGE);
    assertEquals(written, all(memory));
    assertEquals(
        written.slice(LARGE - 10, LARGE),
        operations.read(memory, LARGE - 10, Extent.ALL, null, null));
    assertEquals(Bytes.EMPTY, operations.read(memory, LARGE, Extent.ALL, null, null));
  }

  @Test
  void nothingOutsideIsTouched() {
    TestMemory memory = memory(PAGE);
    for (long offset : new long[] {-1, Long.MIN_VALUE, PAGE + 1, Long.MAX_VALUE}) {
      assertEquals(
          "out-of-range", code(() -> operations.read(memory, offset, new Extent(1), null, null)));
      assertEquals("out-of-range", code(() -> operations.write(memory, offset, text("x"), null)));
      assertEquals("out-of-range", code(() -> operations.dump(memory, offset, Extent.ALL)));
      assertEquals(
          "out-of-range", code(() -> operations.find(memory, text("x"), offset, Extent.ALL, null)));
      assertEquals(
          "out-of-range", code(() -> operations.copy(memory, memory, offset, 0, Extent.ALL)));
      assertEquals(
          "out-of-range", code(() -> operations.copy(memory, memory, 0, offset, Extent.ALL)));
      assertEquals("out-of-range", code(() -> operations.diff(memory, memory, offset, Extent.ALL)));
    }
    Extent longer = new Extent(Long.MAX_VALUE - 1);
    assertEquals("out-of-range", code(() -> operations.read(memory, 1, longer, null, null)));
    assertEquals("out-of-range", code(() -> operations.write(memory, PAGE, text("x"), null)));
    assertEquals(
        "out-of-range", code(() -> operations.copy(memory, memory, 0, 1, new Extent(PAGE))));
  }

  @Test
  void fillsWithPatternsOfAnyLength() {
    TestMemory memory = memory(LARGE);
    for (int size : new int[] {1, 3, Transfer.PIECE - 1, Transfer.PIECE, Transfer.PIECE + 7}) {
      byte[] unit = new byte[size];
      new Random(size).nextBytes(unit);
      unit[0] = 'x'; // no number
      operations.fill(memory, 5, new Extent(LARGE - 9), Payload.of(Bytes.copyOf(unit)), null);
      Bytes filled = all(memory);
      for (int i = 0; i < LARGE - 9; i++) {
        if (filled.at(5 + i) != (unit[i % size] & 0xff)) {
          throw new AssertionError("byte " + i + " of a pattern of " + size);
        }
      }
    }
    operations.fill(memory, 0, Extent.ALL, text("0"), null);
    assertEquals(Bytes.wrap(new byte[LARGE]), all(memory));
    assertEquals(
        "out-of-range", code(() -> operations.fill(memory, 0, Extent.ALL, text("256"), null)));
    assertEquals("bad-value", code(() -> operations.fill(memory, 0, Extent.ALL, text(""), null)));
  }

  @Test
  void findsWhatLiesAcrossPiecesAndOverlaps() {
    TestMemory memory = memory(LARGE);
    List<Offset> places = new ArrayList<>();
    for (long at : new long[] {0, 2, Transfer.PIECE - 3, 2L * Transfer.PIECE - 1, LARGE - 4}) {
      operations.write(memory, at, text("abab"), null);
      places.add(new Offset(at));
    }
    assertEquals(places, list(operations.find(memory, text("abab"), 0, Extent.ALL, null)));
    assertEquals(
        places.subList(2, 4),
        list(operations.find(memory, text("abab"), 3, new Extent(LARGE - 7), null)));
    assertEquals(List.of(), list(operations.find(memory, text("abab"), 1, new Extent(4), null)));
    operations.write(memory, 1000, new Payload(null, 70000L), type("u32"));
    assertEquals(
        List.of(new Offset(1000)),
        list(operations.find(memory, new Payload(null, 70000L), 0, Extent.ALL, type("u32"))));
  }

  @Test
  void looksNoFurtherThanIsAskedFor() {
    TestMemory memory = memory(LARGE);
    operations.write(memory, 10, text("here"), null);
    memory.protect(4L * PAGE, PAGE, TestMemory.NONE);
    try (Rows<Offset> rows = operations.find(memory, text("here"), 0, Extent.ALL, null)) {
      assertEquals(new Offset(10), rows.next());
      assertEquals("call-failed", code(rows::next));
    }
  }

  @Test
  void dumpsUpToWhatCannotBeRead() {
    TestMemory memory = memory(3L * PAGE);
    operations.write(memory, PAGE - 3, text("end"), null);
    memory.protect(PAGE, PAGE, TestMemory.NONE);
    List<DumpLine> lines = new ArrayList<>();
    try (Rows<DumpLine> rows = operations.dump(memory, PAGE - 20, new Extent(100))) {
      assertEquals(
          "call-failed",
          code(
              () -> {
                while (rows.hasNext()) {
                  lines.add(rows.next());
                }
              }));
    }
    assertEquals(
        List.of(
            new DumpLine(
                new Offset(PAGE - 20),
                "00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00",
                "................"),
            new DumpLine(new Offset(PAGE - 4), "00 65 6e 64", ".end")),
        lines);
  }

  @Test
  void dumpsShowRepeatedLinesOnce() {
    TestMemory memory = memory(PAGE);
    operations.write(memory, 70, text("x"), null);
    List<DumpLine> lines = list(operations.dump(memory, 0, new Extent(129)));
    assertEquals(
        List.of(0L, 16L, 64L, 80L, 96L, 128L),
        lines.stream().map(line -> line.offset().number()).toList());
    assertEquals("*", lines.get(1).hex());
    assertEquals("*", lines.get(4).hex());
    assertEquals("00", lines.get(5).hex());
  }

  @Test
  void copiesWhatOverlaps() {
    TestMemory memory = memory(LARGE);
    for (int shift : new int[] {1, PAGE, Transfer.PIECE + 3}) {
      Bytes before = random(memory, LARGE);
      operations.copy(memory, memory, 0, shift, Extent.ALL);
      assertEquals(before.slice(0, LARGE - shift), all(memory).slice(shift, LARGE));
      before = random(memory, LARGE);
      operations.copy(memory, memory, shift, 0, Extent.ALL);
      assertEquals(before.slice(shift, LARGE), all(memory).slice(0, LARGE - shift));
    }
  }

  @Test
  void copiesAsMuchAsBothHave() {
    TestMemory small = memory(PAGE);
    TestMemory large = memory(LARGE);
    Bytes bytes = random(large, LARGE);
    assertEquals(PAGE, operations.copy(large, small, 100, 0, Extent.ALL));
    assertEquals(bytes.slice(100, 100 + PAGE), all(small));
    assertEquals(PAGE - 7, operations.copy(small, large, 0, LARGE - PAGE + 7, Extent.ALL));
    assertEquals(
        "out-of-range", code(() -> operations.copy(large, small, 0, 0, new Extent(PAGE + 1))));
  }

  @Test
  void comparesMemoryWithMemoryAndBytes() {
    TestMemory one = memory(LARGE);
    TestMemory two = memory(LARGE + PAGE);
    Bytes before = random(one, LARGE);
    operations.copy(one, two, 0, 0, Extent.ALL);
    assertEquals(List.of(), list(operations.diff(one, two, 0, Extent.ALL)));
    assertTrue(
        desk.notes().get(0).contains("the second has " + PAGE + " more"), desk.notes()::toString);
    Bytes changed = Bytes.wrap(flipped(before, 70_000, 70_020));
    operations.write(one, 70_000, Payload.of(changed), null);
    List<Difference> differences = list(operations.diff(one, two, 0, new Extent(LARGE)));
    assertEquals(List.of(16, 4), differences.stream().map(Difference::length).toList());
    assertEquals(new Offset(70_000), differences.get(0).offset());
    assertEquals(differences, list(operations.diff(one, before, 0, Extent.ALL)));
    assertEquals(differences.subList(1, 2), list(operations.diff(one, before, 70_016, Extent.ALL)));
  }

  private static byte[] flipped(Bytes bytes, int from, int to) {
    byte[] flipped = bytes.slice(from, to).toArray();
    for (int i = 0; i < flipped.length; i++) {
      flipped[i] = (byte) ~flipped[i];
    }
    return flipped;
  }

  @Test
  void readsTextsOfAnyLength() {
    TestMemory memory = memory(LARGE);
    operations.fill(memory, 0, new Extent(Transfer.PIECE + 100L), text("x"), null);
    DataType texts = type("cstring");
    assertEquals(
        Transfer.PIECE + 100, ((Bytes) operations.read(memory, 0, Extent.ALL, texts, null)).size());
    operations.write(memory, 0, new Payload(null, List.of(Bytes.of("a"), Bytes.of("bc"))), texts);
    assertEquals(
        List.of(Bytes.of("a"), Bytes.of("bc")),
        operations.read(memory, 0, Extent.ALL, texts, new Extent(2)));
    operations.write(memory, LARGE - 2, text("zz"), null);
    assertEquals(Bytes.of("zz"), operations.read(memory, LARGE - 2, Extent.ALL, texts, null));
    assertEquals(Bytes.EMPTY, operations.read(memory, LARGE, Extent.ALL, texts, null));
  }

  @Test
  void readsAsManyValuesAsAreAskedFor() {
    TestMemory memory = memory(PAGE);
    operations.write(memory, PAGE - 8, new Payload(null, List.of(1L, 2L)), type("u32"));
    DataType number = type("u32");
    assertEquals(1L, operations.read(memory, PAGE - 8, Extent.ALL, number, null));
    assertEquals(
        List.of(1L, 2L), operations.read(memory, PAGE - 8, Extent.ALL, number, Extent.ALL));
    assertEquals(List.of(1L), operations.read(memory, PAGE - 8, new Extent(7), number, null));
    assertEquals(List.of(), operations.read(memory, PAGE - 8, Extent.ALL, number, new Extent(0)));
    assertEquals(
        "out-of-range",
        code(() -> operations.read(memory, PAGE - 8, Extent.ALL, number, new Extent(3))));
    assertEquals(
        "out-of-range", code(() -> operations.read(memory, PAGE - 3, Extent.ALL, number, null)));
    assertEquals(
        "wrong-arguments", code(() -> operations.read(memory, 0, Extent.ALL, null, new Extent(3))));
  }

  @Test
  void unmappedMemoryIsAnError() {
    TestMemory memory = memory(PAGE);
    try (Rows<DumpLine> rows = operations.dump(memory, 0, Extent.ALL)) {
      memory.close(desk);
      assertFalse(memory.range.mapped());
      assertEquals("call-failed", code(rows::next));
    }
    assertEquals("closed-handle", code(() -> all(memory)));
  }
}
