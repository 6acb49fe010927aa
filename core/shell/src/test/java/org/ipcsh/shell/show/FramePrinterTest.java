package org.ipcsh.shell.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.shell.show.FramePrinter.Frame;
import org.junit.jupiter.api.Test;

class FramePrinterTest {
  private static final Look LOOK = new Look(30, true, false, ZoneOffset.UTC, Names.NONE);

  private final FramePrinter printer = new FramePrinter(new RecordFields(), false);

  private Frame next(Object value) {
    return printer.next(value, LOOK);
  }

  private static Row row(Object id, Object count) {
    return Row.of("id", id, "count", count);
  }

  private static String on(String text) {
    return "\033[7m" + text + "\033[m";
  }

  @Test
  void theFirstHasNothingToMark() {
    Frame frame = next(List.of(row(1, 10), row(2, 20)));
    assertEquals(List.of("id  count", "1   10", "2   20"), frame.lines());
    assertEquals(frame.lines(), frame.marked());
  }

  @Test
  void cellsThatChangedAreMarked() {
    next(List.of(row(1, 10), row(2, 20)));
    Frame frame = next(List.of(row(1, 10), row(2, 21)));
    assertEquals(List.of("id  count", "1   10", "2   21"), frame.lines());
    assertEquals(List.of("id  count", "1   10", "2   " + on("21")), frame.marked());
    assertEquals(frame.lines(), next(List.of(row(1, 10), row(2, 21))).marked());
  }

  @Test
  void aRowIsKnownByItsFirstCellWhereverItStands() {
    next(List.of(row(1, 10), row(2, 20)));
    Frame frame = next(List.of(row(2, 20), row(3, 30), row(1, 11)));
    assertEquals(List.of("id  count", "2   20", on("3   30"), "1   " + on("11")), frame.marked());
  }

  @Test
  void rowsThatBeginAlikeAreKnownByTheirOrder() {
    next(List.of(row(1, 10), row(1, 20)));
    Frame frame = next(List.of(row(1, 10), row(1, 21), row(1, 30)));
    assertEquals(List.of("id  count", "1   10", "1   " + on("21"), on("1   30")), frame.marked());
  }

  @Test
  void aCellThatBecameEmptyIsSeenToo() {
    next(List.of(Row.of("a", "x", "b", "y", "c", "z")));
    Frame frame = next(List.of(Row.of("a", "x", "b", null, "c", "z")));
    assertEquals(List.of("a  b  c", "x  " + on(" ") + "  z"), frame.marked());
  }

  @Test
  void ofASingleRecordEachFieldIsCompared() {
    next(row(1, 10));
    assertEquals(List.of("id  count", on("2") + "   10"), next(row(2, 10)).marked());
  }

  @Test
  void ofOtherTextTheLinesAreCompared() {
    next(Bytes.of("a\nb\n"));
    assertEquals(List.of("a", on("c"), on("d")), next(Bytes.of("a\nc\nd\n")).marked());
    assertEquals(List.of(on("7")), next(7L).marked());
    assertEquals(List.of("7", on("8")), next(List.of(7L, 8L)).marked());
  }

  @Test
  void rowsAreReadAndNothingIsSaidToBeNothing() {
    assertEquals(List.of("id  count", "1   2"), next(Rows.of(List.of(row(1, 2)))).lines());
    assertEquals(List.of("(none)"), next(List.of()).lines());
    assertEquals(
        List.of("1s", "2s"), next(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2))).lines());
  }

  @Test
  void noTableIsWiderThanTheScreen() {
    Frame frame = next(List.of(Row.of("a", "x".repeat(40), "b", "y")));
    assertEquals("x".repeat(26) + "…  y", frame.lines().get(1));
  }
}
