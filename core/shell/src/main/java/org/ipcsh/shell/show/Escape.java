package org.ipcsh.shell.show;

import org.ipcsh.api.Bytes;

/**
 * Text from elsewhere, made so that it cannot drive the reader's terminal: control characters,
 * invisible formatting (which can turn text round) and bytes that are no UTF-8 are written as the
 * language's {@code "..."} reads them.
 */
public enum Escape {
  /** Text by itself: its lines and tabs stay, and so does a backslash. */
  TEXT("\n\t", ""),
  /** One line of many: a backslash and tabs stay. */
  LINE("\t", ""),
  /** A cell of a table: what stands there reads back, so a backslash is doubled. */
  CELL("", "\\"),
  /** Between the quotes of a {@code "..."}. */
  QUOTED("", "\\\"$");

  private static final String NAMED = "\n\t\r\007\b\033\f\013";
  private static final String LETTERS = "ntrabefv";

  private final String kept;
  private final String special;

  Escape(String kept, String special) {
    this.kept = kept;
    this.special = special;
  }

  /** The text without anything but visible characters, blanks and what this way keeps. */
  public String of(Bytes bytes) {
    StringBuilder out = new StringBuilder(bytes.size() + 8);
    for (int at = 0; at < bytes.size(); ) {
      int length = Utf8.length(bytes, at);
      if (length == 0) {
        hex(out, bytes.at(at));
        at++;
      } else {
        add(out, Utf8.codePoint(bytes, at, length));
        at += length;
      }
    }
    return out.toString();
  }

  /** The same for a name that is a string already. */
  public String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> add(out, point));
    return out.toString();
  }

  private void add(StringBuilder out, int point) {
    if (special.indexOf(point) >= 0) {
      out.append('\\').append((char) point);
    } else if (!dangerous(point) || kept.indexOf(point) >= 0) {
      out.appendCodePoint(point);
    } else if (NAMED.indexOf(point) >= 0) {
      out.append('\\').append(LETTERS.charAt(NAMED.indexOf(point)));
    } else if (point < 0x80) {
      hex(out, point);
    } else {
      out.append("\\u{").append(Integer.toHexString(point)).append('}');
    }
  }

  /** Whether a control character has a letter of its own, such as {@code \\e}. */
  static boolean named(int point) {
    return NAMED.indexOf(point) >= 0;
  }

  /** Whether a character must not reach a terminal as it is. */
  static boolean dangerous(int point) {
    if (point < 0x7f) {
      return point < ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static void hex(StringBuilder out, int value) {
    out.append("\\x")
        .append(Character.forDigit(value >> 4, 16))
        .append(Character.forDigit(value & 15, 16));
  }
}
