package org.ipcsh.shell.show;

import org.ipcsh.api.Bytes;

/** UTF-8 looked at byte by byte, as RFC 3629 has it: no overlong forms, no surrogates. */
final class Utf8 {
  private Utf8() {}

  /**
   * Whether it is text: UTF-8, and of the control characters only those that text has names for.
   */
  static boolean text(Bytes bytes) {
    for (int at = 0; at < bytes.size(); ) {
      int length = length(bytes, at);
      if (length == 0 || (bytes.at(at) < ' ' && !Escape.named(bytes.at(at)))) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** How many bytes the character at an index takes; 0 if there is none. */
  static int length(Bytes bytes, int at) {
    int first = bytes.at(at);
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > bytes.size()) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes.at(at + i) & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes.at(at + 1);
    boolean bad =
        (first == 0xe0 && second < 0xa0)
            || (first == 0xed && second >= 0xa0)
            || (first == 0xf0 && second < 0x90)
            || (first == 0xf4 && second >= 0x90);
    return bad ? 0 : length;
  }

  /** The character at an index, of a length that {@link #length} told. */
  static int codePoint(Bytes bytes, int at, int length) {
    int first = bytes.at(at);
    if (length == 1) {
      return first;
    }
    int point = first & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      point = point << 6 | (bytes.at(at + i) & 0x3f);
    }
    return point;
  }
}
