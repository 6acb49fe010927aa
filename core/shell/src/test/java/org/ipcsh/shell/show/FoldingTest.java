package org.ipcsh.shell.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void aLineTakesAsManyRowsAsItNeeds() {
    assertEquals(List.of(""), Folding.rows("", 4));
    assertEquals(List.of("abcd"), Folding.rows("abcd", 4));
    assertEquals(List.of("abcd", "e"), Folding.rows("abcde", 4));
  }

  @Test
  void aWideCharacterIsNeverHalved() {
    assertEquals(List.of("a日", "本"), Folding.rows("a日本", 4));
    assertEquals(List.of("日", "本"), Folding.rows("日本", 1));
    assertEquals(List.of("e\u0301e\u0301", "e\u0301"), Folding.rows("e\u0301e\u0301e\u0301", 2));
  }

  @Test
  void aTabReachesToTheNextStop() {
    assertEquals(List.of("a       b"), Folding.rows("a\tb", 20));
    assertEquals(List.of("aaaa", "    ", "b"), Folding.rows("aaaa\tb", 4));
  }

  @Test
  void aStyleTakesNoRoomAndGoesOnInTheNextRow() {
    assertEquals(
        List.of("\033[1mabcd\033[m", "\033[1mef\033[m"), Folding.rows("\033[1mabcdef\033[m", 4));
    assertEquals(List.of("\033[1mab\033[mcd", "e"), Folding.rows("\033[1mab\033[mcde", 4));
  }

  @Test
  void whatIsCutSaysSo() {
    assertEquals("abcd", Folding.cut("abcd", 4));
    assertEquals("abc…", Folding.cut("abcde", 4));
    assertEquals("\033[1mabc\033[m…", Folding.cut("\033[1mabcde\033[m", 4));
    assertEquals("日…", Folding.cut("日本語", 4));
  }

  @Test
  void withoutStyleTheTextIsLeft() {
    assertEquals("ab", Folding.plain("\033[1;31ma\033[mb"));
    assertEquals("a", Folding.plain("a\033["));
  }
}
