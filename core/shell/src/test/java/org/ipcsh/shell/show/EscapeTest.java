package org.ipcsh.shell.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.ipcsh.api.Bytes;
import org.junit.jupiter.api.Test;

class EscapeTest {
  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.wrap(bytes);
  }

  @Test
  void ordinaryTextIsLeftAlone() {
    assertEquals("a \"b\" $c é 日本 😀", Escape.CELL.of(Bytes.of("a \"b\" $c é 日本 😀")));
  }

  @Test
  void controlCharactersAreNamedOrInHexadecimal() {
    Bytes all = bytes(0, 7, 8, 9, 10, 11, 12, 13, 27, 31, 127);
    assertEquals("\\x00\\a\\b\\t\\n\\v\\f\\r\\e\\x1f\\x7f", Escape.CELL.of(all));
  }

  @Test
  void controlCharactersBeyondAsciiAreEscapedToo() {
    assertEquals("\\u{9b}31m", Escape.CELL.of(Bytes.of("\u009b31m")));
  }

  @Test
  void whatTurnsTextRoundOrCannotBeSeenIsEscaped() {
    String text = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200f\u2028\ufeff";
    assertEquals(
        "\\u{202a}\\u{202b}\\u{202c}\\u{202d}\\u{202e}\\u{2066}\\u{2067}\\u{2068}\\u{2069}"
            + "\\u{200b}\\u{200f}\\u{2028}\\u{feff}",
        Escape.TEXT.of(Bytes.of(text)));
    assertEquals("\\u{e0001}", Escape.TEXT.of(Bytes.of("\udb40\udc01")));
  }

  @Test
  void bytesThatAreNoUtf8AreInHexadecimalOneByOne() {
    assertEquals("\\xff\\xfea", Escape.CELL.of(bytes(0xff, 0xfe, 'a')));
    assertEquals("\\xc0\\xaf", Escape.CELL.of(bytes(0xc0, 0xaf)), "an overlong /");
    assertEquals("\\xed\\xa0\\x80", Escape.CELL.of(bytes(0xed, 0xa0, 0x80)), "a surrogate");
    assertEquals("\\xf4\\x90\\x80\\x80", Escape.CELL.of(bytes(0xf4, 0x90, 0x80, 0x80)), "too high");
    assertEquals("\\xe2\\x82", Escape.CELL.of(bytes(0xe2, 0x82)), "cut short");
    assertEquals("\\xe2x", Escape.CELL.of(bytes(0xe2, 'x')));
  }

  @Test
  void everyUtf8TextIsRecognisedAsJavaDoes() {
    for (int point = 0x80; point <= Character.MAX_CODE_POINT; point += 37) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        Bytes bytes = Bytes.of(Character.toString(point));
        assertEquals(bytes.size(), Utf8.length(bytes, 0));
        assertEquals(point, Utf8.codePoint(bytes, 0, bytes.size()));
      }
    }
  }

  @Test
  void aBackslashIsDoubledWhereTextMustReadBack() {
    Bytes text = Bytes.of("a\\n\"$\n\t");
    assertEquals("a\\\\n\"$\\n\\t", Escape.CELL.of(text));
    assertEquals("a\\\\n\\\"\\$\\n\\t", Escape.QUOTED.of(text));
    assertEquals("a\\n\"$\\n\t", Escape.LINE.of(text));
    assertEquals("a\\n\"$\n\t", Escape.TEXT.of(text));
  }

  @Test
  void noByteAtAllDrivesATerminal() {
    for (int high = 0; high < 256; high++) {
      for (int low = 0; low < 256; low++) {
        String shown = Escape.CELL.of(bytes(high, low));
        assertFalse(shown.codePoints().anyMatch(Escape::dangerous), () -> shown);
      }
    }
  }
}
