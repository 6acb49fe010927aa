package org.ipcsh.shell.words;

import static org.ipcsh.shell.words.Desk.row;
import static org.ipcsh.shell.words.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatWordsTest {
  private final Desk desk = new Desk();

  private Object json(String text) {
    return desk.run(new From.Json(Bytes.of(text), "json"));
  }

  private Object jsonAgain(Object value) {
    Bytes text = (Bytes) desk.run(new To.Json(value, "json"));
    return desk.run(new From.Json(text, "json"));
  }

  private static Bytes bytes(Random random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  @Test
  void whatJsonTakesItGivesBack() {
    Row row =
        row(
            "whole",
            Long.MIN_VALUE,
            "real",
            0.1,
            "text",
            Bytes.of("é\n\"\u202e😀"),
            "none",
            null,
            "truth",
            true,
            "list",
            Arrays.asList(1L, null, List.of()),
            "deep",
            row("a", row("b", 1L)),
            "odd",
            Bytes.wrap(new byte[] {(byte) 0xff, 0}),
            "",
            Bytes.EMPTY);
    assertEquals(row, jsonAgain(row));
    assertEquals(List.of(row, row), jsonAgain(List.of(row, row)));
    assertEquals(List.of(row, row), jsonAgain(rows(row, row)));
    assertEquals(1L, jsonAgain(1L));
  }

  @Test
  void anyBytesGoThroughEveryFormat() {
    Random random = new Random(1);
    for (int size = 0; size < 300; size++) {
      Bytes bytes = bytes(random, size);
      assertEquals(bytes, jsonAgain(bytes));
      Bytes dump = (Bytes) desk.run(new To.Hex(bytes, "hex"));
      assertEquals(bytes, desk.run(new From.Hex(dump, "hex")));
      Bytes csv = (Bytes) desk.run(new To.Csv(rows(row("a", bytes, "b", "x")), "csv"));
      assertEquals(
          List.of(row("a", bytes, "b", Bytes.of("x"))), desk.run(new From.Csv(csv, "csv")));
    }
  }

  @Test
  void whatOnlyLooksLikeBase64IsARecord() {
    assertEquals(row("base64", Bytes.of("?")), json("{\"base64\": \"?\"}"));
    assertEquals(row("base64", 1L), json("{\"base64\": 1}"));
    assertEquals(
        row("base64", Bytes.of("AA=="), "x", 1L), json("{\"base64\": \"AA==\", \"x\": 1}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\": 1, \"a\": 2}",
        "1 2",
        "{} x",
        "nul",
        "9223372036854775808",
        "\"\\ud800\"",
        "\"a",
        "'a'",
        "// a\n1"
      })
  void whatIsNoJsonIsRefused(String text) {
    Problem problem = desk.fails(new From.Json(Bytes.of(text), "json"));
    assertEquals("bad-value", problem.code());
    assertEquals(-1, problem.message().indexOf('\n'));
  }

  @Test
  void jsonThatIsTooDeepIsRefused() {
    Bytes deep = Bytes.of("[".repeat(100_000));
    assertEquals("bad-value", desk.fails(new From.Json(deep, "json")).code());
  }

  @Test
  void csvGivesTextByTheNamesOfItsHeader() {
    assertEquals(
        List.of(row("a", Bytes.of("007"), "b", Bytes.of("x,\"\n"))),
        desk.run(new From.Csv(Bytes.of("a,b\r\n007,\"x,\"\"\n\"\r\n\r\n"), "csv")));
    assertEquals(List.of(), desk.run(new From.Csv(Bytes.EMPTY, "csv")));
    assertEquals(List.of(), desk.run(new From.Csv(Bytes.of("a,b\n"), "csv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\n1\n", "a,b\n1,2,3\n", "a,a\n1,2\n", "a\n\"x\"y\n", "a,b\n1,\"x", "\"a"})
  void whatIsNoCsvIsRefused(String text) {
    assertEquals("bad-value", desk.fails(new From.Csv(Bytes.of(text), "csv")).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"68656c6c6f", "68 65 6C 6c\n6f\n", " 6865 6c6c6f "})
  void hexadecimalMayHaveBlanks(String text) {
    assertEquals(Bytes.of("hello"), desk.run(new From.Hex(Bytes.of(text), "hex")));
  }

  @Test
  void theStarOfADumpRepeatsTheLineBefore() {
    String dump =
        """
        00000000  61 61 61 61 61 61 61 61  61 61 61 61 61 61 61 61  |aaaaaaaaaaaaaaaa|
        *
        00000030  7c 0a                                             ||.|
        00000032
        """;
    assertEquals(Bytes.of("a".repeat(48) + "|\n"), desk.run(new From.Hex(Bytes.of(dump), "hex")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6",
        "6g",
        "0x68",
        "é",
        "00000010  61  |a|",
        "*\n00000010  61  |a|",
        "zz  61 |a|",
        "00000000  6 |a|",
        "ffffffffffffffffffff  61  |a|"
      })
  void whatIsNoHexadecimalIsRefused(String text) {
    assertEquals("bad-value", desk.fails(new From.Hex(Bytes.of(text), "hex")).code());
  }

  @Test
  void textIsWhatAFileWouldGet() {
    assertEquals(
        Bytes.of("a  b\n1  x\n"), desk.run(new To.Text(rows(row("a", 1, "b", "x")), "text")));
    assertEquals(
        Bytes.of("a\n\033\\\n"),
        desk.run(new To.Text(List.of(Bytes.of("a"), Bytes.of("\033\\")), "text")));
    assertEquals(Bytes.of("x\033"), desk.run(new To.Text(Bytes.of("x\033"), "text")));
    assertEquals(Bytes.of("7"), desk.run(new To.Text(7L, "text")));
    assertEquals(Bytes.EMPTY, desk.run(new To.Text(null, "text")));
  }
}
