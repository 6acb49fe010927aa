package org.ipcsh.shell.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WidthTest {
  @Test
  void mostCharactersTakeOneColumn() {
    assertEquals(8, Width.of("abc äöü…".substring(0, 8)));
    assertEquals(3, Width.of("╭─╮"));
  }

  @Test
  void eastAsianCharactersTakeTwo() {
    assertEquals(4, Width.of("日本"));
    assertEquals(4, Width.of("한국"));
    assertEquals(2, Width.of("Ａ"));
    assertEquals(2, Width.of("𠀀"));
    assertEquals(1, Width.of("ｱ"), "half-width katakana");
  }

  @Test
  void emojiTakeTwo() {
    assertEquals(2, Width.of("😀"));
    assertEquals(2, Width.of("⚡"));
  }

  @Test
  void combiningMarksTakeNone() {
    assertEquals(1, Width.of("e\u0301"));
    assertEquals(2, Width.of("\u1112\u1161\u11ab"), "a Hangul syllable in parts");
  }

  @Test
  void cuttingLeavesRoomForTheSign() {
    assertEquals("abcd", Width.cut("abcd", 4));
    assertEquals("abc…", Width.cut("abcde", 4));
    assertEquals("日…", Width.cut("日本語", 4), "half a character does not fit");
    assertEquals("日本語", Width.cut("日本語", 6));
  }
}
