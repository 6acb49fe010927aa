package org.ipcsh.shell.show;

import static org.ipcsh.shell.show.Samples.QUEUE;
import static org.ipcsh.shell.show.Samples.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Row;
import org.junit.jupiter.api.Test;

class CsvPrinterTest {
  private static Bytes csv(Object value) {
    return printed(new CsvPrinter(new RecordFields()), value);
  }

  @Test
  void aHeaderAndALineForEachRecord() {
    assertEquals(
        Bytes.of("id,mode,uid,size,ctime,note\n7,384,0,16384,2026-11-22T19:00:12.250Z,a\n"),
        csv(List.of(QUEUE)));
    assertEquals(csv(List.of(QUEUE)), csv(QUEUE));
  }

  @Test
  void whatWouldBeTakenForPunctuationIsQuoted() {
    assertEquals(
        Bytes.of("\"a,b\"\n\"x \"\"y\"\"\"\n\"two\nlines\"\n"),
        csv(List.of(Row.of("a,b", "x \"y\""), Row.of("a,b", "two\nlines"))));
  }

  @Test
  void nullIsEmptyAndEmptyTextIsQuoted() {
    assertEquals(Bytes.of("a,b\n,\"\"\n"), csv(Row.of("a", null, "b", "")));
  }

  @Test
  void rowsOfDifferentFieldsHaveAllColumns() {
    assertEquals(Bytes.of("a,b\n1,\n,2\n"), csv(List.of(Row.of("a", 1), Row.of("b", 2))));
  }

  @Test
  void bytesArriveAsTheyAre() {
    Bytes odd = Bytes.wrap(new byte[] {(byte) 0xff, 0, (byte) 0xc3, (byte) 0xa9});
    assertEquals(Bytes.of("é\n").plus(odd).plus(Bytes.of("\n")), csv(Row.of("é", odd)));
  }

  @Test
  void scalarsHaveOneColumnAndWhatIsNestedIsJson() {
    assertEquals(
        Bytes.of("value\n1\na\n\"[1, \"\"é\"\"]\"\n"), csv(Arrays.asList(1, "a", List.of(1, "é"))));
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(Bytes.EMPTY, csv(List.of()));
  }
}
