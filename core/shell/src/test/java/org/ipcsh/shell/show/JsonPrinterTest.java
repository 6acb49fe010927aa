package org.ipcsh.shell.show;

import static org.ipcsh.shell.show.Samples.QUEUE;
import static org.ipcsh.shell.show.Samples.message;
import static org.ipcsh.shell.show.Samples.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.junit.jupiter.api.Test;

class JsonPrinterTest {
  private static String json(Object value) {
    return printed(new JsonPrinter(new RecordFields()), value).toString();
  }

  @Test
  void eachOfSeveralRecordsHasALine() {
    String expected =
        """
        [
        {"type": 1, "text": "hello"},
        {"type": 2, "text": ""}
        ]""";
    List<Row> rows = List.of(message(1, "hello"), message(2, ""));
    assertEquals(expected, json(rows));
    assertEquals(expected, json(Rows.of(rows)));
  }

  @Test
  void anythingElseIsOneLine() {
    assertEquals(
        "[1, \"a\", null, true, [0.5]]", json(Arrays.asList(1, "a", null, true, List.of(0.5))));
    assertEquals("[]", json(List.of()));
    assertEquals("null", json(null));
    assertEquals("\"a\"", json(Bytes.of("a")));
    assertEquals(
        "{\"a\": {\"b\": [{\"c\": 1}]}}", json(Row.of("a", Row.of("b", List.of(Row.of("c", 1))))));
  }

  @Test
  void whatHasANumberIsThatNumber() {
    assertEquals(
        "{\"id\": 7, \"mode\": 384, \"uid\": 0, \"size\": 16384,"
            + " \"ctime\": \"2026-11-22T19:00:12.250Z\", \"note\": \"a\"}",
        json(QUEUE));
    assertEquals("42", json(Errno.ENOMSG));
    assertEquals("1.5", json(Duration.ofMillis(1500)));
    assertEquals("-0.25", json(Duration.ofMillis(-250)));
    assertEquals("9223372036854775807", json(Long.MAX_VALUE));
    assertEquals("\"NaN\"", json(Double.NaN));
  }

  @Test
  void textThatIsNotUtf8IsBase64() {
    assertEquals("{\"base64\": \"/wA=\"}", json(Bytes.wrap(new byte[] {(byte) 0xff, 0})));
  }

  @Test
  void nothingInItDrivesATerminal() {
    assertEquals(
        "\"\\u001B\\u000A\\u007F\\u009B\\u202E\\uDB40\\uDC01\\\"\\\\é😀\"",
        json(Bytes.of("\033\n\u007f\u009b\u202e\udb40\udc01\"\\é😀")));
    assertEquals("\"\\u001B\\n\\\"é😀\"", json(Bytes.of("\033\n\"é😀")));
  }
}
