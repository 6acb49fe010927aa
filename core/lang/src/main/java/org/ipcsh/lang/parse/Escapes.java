package org.ipcsh.lang.parse;

import org.ipcsh.api.ProblemException;

/** What a {@code \} stands for in {@code "..."}. */
final class Escapes {
  /** The text ended before the escape did. */
  static final int UNFINISHED = Integer.MIN_VALUE;

  private static final String LETTERS = "ntrabefv\\\"'$";
  private static final String MEANINGS = "\n\t\r\u0007\b\u001b\f\u000b\\\"'$";

  private final Chars chars;

  Escapes(Chars chars) {
    this.chars = chars;
  }

  /**
   * Reads the escape whose {@code \} stands here.
   *
   * @return a code point; or a byte from 0x80 on, negated, which alone is no character; or {@link
   *     #UNFINISHED}
   */
  int escape() {
    int from = chars.at;
    int c = chars.look(1);
    int known = c == Letters.END ? -1 : LETTERS.indexOf(c);
    if (known >= 0) {
      chars.at += 2;
      return MEANINGS.charAt(known);
    }
    if (c == Letters.END) {
      return UNFINISHED;
    }
    if (c >= '0' && c <= '7') {
      return octal(from);
    }
    if (c == 'x') {
      return hex(from);
    }
    if (c == 'u') {
      return character(from);
    }
    int width = Character.isHighSurrogate((char) c) && from + 2 < chars.end ? 3 : 2;
    throw chars
        .wrong(
            from,
            from + width,
            "what follows \\ must be one of "
                + "n t r a b e f v \\ \" ' $ x u"
                + " or a digit 0 to 7, but is "
                + shown(from + 1, from + width))
        .hint("\\ itself is written \\\\; in '...' it is ordinary");
  }

  private String shown(int from, int to) {
    return chars.text.charAt(from) == (char) 10
        ? "the end of the line"
        : Letters.show(chars.text, from, to);
  }

  private int octal(int from) {
    int value = 0;
    int i = from + 1;
    for (; i < chars.end && i < from + 4; i++) {
      char c = chars.text.charAt(i);
      if (c < '0' || c > '7') {
        break;
      }
      value = value * 8 + c - '0';
    }
    if (value > 0xff) {
      throw bad(from, i, "an octal escape must be from \\0 to \\377");
    }
    chars.at = i;
    return oneByte(value);
  }

  private int hex(int from) {
    int value = 0;
    for (int i = from + 2; i < from + 4; i++) {
      if (i >= chars.end) {
        return UNFINISHED;
      }
      char c = chars.text.charAt(i);
      if (!Letters.hex(c)) {
        throw bad(from, i, "\\x must have two hexadecimal digits");
      }
      value = value * 16 + Character.digit(c, 16);
    }
    chars.at = from + 4;
    return oneByte(value);
  }

  private int character(int from) {
    int i = from + 2;
    if (i < chars.end && chars.text.charAt(i) != '{') {
      throw bad(from, i, "\\u must have the form \\u{e9}");
    }
    int value = 0;
    for (i++; i < chars.end && Letters.hex(chars.text.charAt(i)); i++) {
      value = Math.min(value * 16 + Character.digit(chars.text.charAt(i), 16), 0x110000);
    }
    if (i >= chars.end) {
      return UNFINISHED;
    }
    if (chars.text.charAt(i) != '}' || i == from + 3) {
      throw bad(from, i, "\\u must have the form \\u{e9}");
    }
    boolean surrogate = value >= 0xd800 && value <= 0xdfff;
    if (value > Character.MAX_CODE_POINT || surrogate) {
      throw bad(from, i + 1, "\\u{} must hold a character of Unicode");
    }
    chars.at = i + 1;
    return value;
  }

  private static int oneByte(int value) {
    return value < 0x80 ? value : -value;
  }

  private ProblemException bad(int from, int to, String mustBe) {
    return chars.wrong(from, to, mustBe + ", but is " + Letters.show(chars.text, from, to));
  }
}
