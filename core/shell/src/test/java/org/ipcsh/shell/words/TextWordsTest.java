package org.ipcsh.shell.words;

import static org.ipcsh.shell.words.Desk.bare;
import static org.ipcsh.shell.words.Desk.given;
import static org.ipcsh.shell.words.Desk.row;
import static org.ipcsh.shell.words.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWordsTest {
  private final Desk desk = new Desk();

  private static List<Bytes> texts(String... texts) {
    return Arrays.stream(texts).map(Bytes::of).toList();
  }

  @Test
  void lenCountsBytesItemsAndFields() {
    assertEquals(2L, desk.run(new Len.Of(given(Bytes.of("é")))));
    assertEquals(3L, desk.run(new Len.Of(bare("007"))));
    assertEquals(2L, desk.run(new Len.Piped(List.of(1L, 2L))));
    assertEquals(2L, desk.run(new Len.Piped(rows(1L, 2L))));
    assertEquals(1L, desk.run(new Len.Piped(row("a", 1))));
    assertEquals("bad-value", desk.fails(new Len.Of(given(null))).code());
  }

  @Test
  void splitCutsAtBlanksOrASeparator() {
    assertEquals(texts("a", "b", "c"), desk.run(new Split.Blanks(Bytes.of("  a b\t\nc "))));
    assertEquals(List.of(), desk.run(new Split.Blanks(Bytes.EMPTY)));
    assertEquals(texts("a", "", "b", ""), desk.run(new Split.At(Bytes.of("a,,b,"), Bytes.of(","))));
    assertEquals(texts("a", "b"), desk.run(new Split.At(Bytes.of("a, b"), Bytes.of(", "))));
    assertEquals(texts(""), desk.run(new Split.At(Bytes.EMPTY, Bytes.of(","))));
    assertEquals("bad-value", desk.fails(new Split.At(Bytes.of("a"), Bytes.EMPTY)).code());
  }

  @Test
  void joinTakesWhateverHasAText() {
    assertEquals(
        Bytes.of("a, 1, 0600"), desk.run(new Join(rows("a", 1, new Mode(0600)), Bytes.of(", "))));
    assertEquals(Bytes.EMPTY, desk.run(new Join(rows(), Bytes.of(","))));
    assertEquals("bad-value", desk.fails(new Join(rows(row("a", 1)), Bytes.EMPTY)).code());
  }

  @Test
  void numberReadsAsTheLanguageDoes() {
    assertEquals(15L, desk.run(new AsNumber.Of(bare("0xf"))));
    assertEquals(-65536L, desk.run(new AsNumber.Piped(Bytes.of(" -64k\n"))));
    assertEquals(0.5, desk.run(new AsNumber.Piped(Bytes.of("0.5"))));
    assertEquals(2L, desk.run(new AsNumber.Of(bare("2s"))));
    assertEquals(384L, desk.run(new AsNumber.Piped(new Mode(0600))));
    assertEquals(1795374012L, desk.run(new AsNumber.Piped(Desk.TIME)));
    assertEquals(1.5, desk.run(new AsNumber.Piped(Duration.ofMillis(1500))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1x", "1 2", "true", "null", "089"})
  void whatSpellsNoNumberIsRefused(String text) {
    assertEquals("bad-value", desk.fails(new AsNumber.Piped(Bytes.of(text))).code());
  }

  @Test
  void linesHaveNoNewlineAndTheLastNeedsNone() {
    assertEquals(texts("a", "", "b\r", "c"), desk.run(new Lines(Bytes.of("a\n\nb\r\nc"))));
    assertEquals(texts("a"), desk.run(new Lines(Bytes.of("a\n"))));
    assertEquals(List.of(), desk.run(new Lines(Bytes.EMPTY)));
    String longer = "x".repeat(20_000);
    desk.typing("a\n\n" + longer + "\nc");
    assertEquals(texts("a", "", longer, "c"), desk.run(new Lines(null)));
  }

  @Test
  void lineAndKeyReadOnWhereTheOtherStopped() {
    desk.typing("é1\nxyz\n");
    assertEquals(Bytes.of("é"), desk.run(new ReadKey()));
    assertEquals(Bytes.of("1"), desk.run(new ReadLine()));
    assertEquals(Bytes.of("x"), desk.run(new ReadKey()));
    assertEquals(Bytes.of("yz"), desk.run(new ReadLine()));
    assertEquals(null, desk.run(new ReadLine()));
    assertEquals(null, desk.run(new ReadKey()));
  }

  @Test
  void printWritesWordsAsTheyAre() {
    desk.run(new Print(List.of(bare("007"), given(Bytes.of("\033x")), given(0.5)), false));
    desk.run(new Print(List.of(given(List.of(1L, 2L)), given(row("a", Bytes.of("b")))), true));
    desk.run(new Print(List.of(), false));
    assertEquals("007 \033x 0.5\n[1 2] [a=\"b\"]\n", desk.written());
  }

  @Test
  void printEscapesOnATerminal() {
    desk.terminal().run(new Print(List.of(given(Bytes.of("\033x\n\t\\"))), true));
    assertEquals("\\ex\n\t\\", desk.written());
  }

  @Test
  void noteIsOneLine() {
    desk.run(new Note(List.of(bare("a"), given(Bytes.of("b\nc")))));
    assertEquals(List.of("a b\\nc"), desk.notes);
  }
}
