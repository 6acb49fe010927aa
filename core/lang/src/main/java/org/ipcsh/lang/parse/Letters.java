package org.ipcsh.lang.parse;

/** What single characters are to the language. Names are ASCII; only texts hold everything. */
final class Letters {
  /** Stands for the character behind the last one. */
  static final int END = -1;

  /** As many characters of what is wrong as an error shows. */
  private static final int SHOWN = 40;

  private Letters() {}

  static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean hex(int c) {
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean small(int c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean capital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean nameStart(int c) {
    return small(c) || capital(c) || c == '_';
  }

  static boolean name(int c) {
    return nameStart(c) || digit(c);
  }

  /** In a command's name behind its first letter: {@code mq_open}, {@code msg:msgsnd}. */
  static boolean command(int c) {
    return name(c) || c == '-' || c == ':';
  }

  /** A blank within a line. A carriage return is one, so that files with CRLF are read. */
  static boolean blank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f';
  }

  /** What has a meaning of its own in every word. */
  static boolean special(int c) {
    return closesWord(c) || c == '(' || c == '{' || c == '"' || c == '\'' || c == '$';
  }

  /** What can stand right behind a whole word. */
  static boolean closesWord(int c) {
    return blank(c) || c == '\n' || c == ';' || c == ')' || c == '}' || c == END;
  }

  /** Shows in no font, so most likely no text at all, or a way to hide some. */
  static boolean control(int c) {
    return (c >= 0 && c < ' ' && !blank(c) && c != '\n') || (c >= 0x7f && c < 0xa0);
  }

  /** Where the name that starts at a place ends; the place itself if there is none. */
  static int nameEnd(String text, int at) {
    int i = at;
    if (i < text.length() && nameStart(text.charAt(i))) {
      while (i < text.length() && name(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  /** Where the run of characters of a command's name ends. */
  static int commandEnd(String text, int at) {
    int i = at;
    while (i < text.length() && command(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** In a CONSTANT. */
  static boolean constant(int c) {
    return capital(c) || digit(c) || c == '_';
  }

  /** Whether all of it is capitals, digits and {@code _}, a capital first. */
  static boolean constant(String text, int from, int to) {
    if (from >= to || !capital(text.charAt(from))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!constant(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether half of a character stands there whose other half does not stand beside it. */
  static boolean half(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** A name as an error shows it. */
  static String show(String name) {
    return show(name, 0, name.length());
  }

  /** A stretch of the text as an error shows it: short, and nothing in it steers a terminal. */
  static String show(String text, int from, int to) {
    StringBuilder shown = new StringBuilder();
    int i = from;
    for (; i < to && (shown.length() < SHOWN || Character.isLowSurrogate(text.charAt(i))); i++) {
      char c = text.charAt(i);
      boolean hidden =
          Character.getType(c) == Character.FORMAT || (c != ' ' && Character.isSpaceChar(c));
      if (hidden || half(text, i)) {
        shown.append(String.format("\\u{%x}", (int) c));
      } else if (control(c) || c < ' ') {
        shown.append(String.format("\\x%02x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return i < to ? shown.append("...").toString() : shown.toString();
  }
}
