package org.ipcsh.socket.address;

import java.io.ByteArrayOutputStream;
import org.ipcsh.api.Bytes;

/**
 * Any bytes within the text of an address: {@code \xff} where they are no text or control
 * characters, {@code \\} for a backslash.
 */
final class Escaped {
  private Escaped() {}

  static String show(Bytes bytes) {
    String text = bytes.utf8();
    if (text != null && text.chars().noneMatch(Character::isISOControl)) {
      return text.replace("\\", "\\\\");
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < bytes.size(); i++) {
      int each = bytes.at(i);
      if (each == '\\') {
        escaped.append("\\\\");
      } else if (each >= ' ' && each <= '~') {
        escaped.append((char) each);
      } else {
        escaped.append("\\x").append(Character.forDigit(each >> 4, 16));
        escaped.append(Character.forDigit(each & 0xf, 16));
      }
    }
    return escaped.toString();
  }

  /** Takes back what {@link #show} made; a backslash before anything else is one. */
  static Bytes read(String text) {
    byte[] bytes = Bytes.of(text).toArray();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      int next = i + 1 < bytes.length ? bytes[i + 1] : 0;
      if (bytes[i] == '\\' && next == '\\') {
        read.write('\\');
        i++;
      } else if (bytes[i] == '\\'
          && next == 'x'
          && i + 3 < bytes.length
          && hex(bytes, i + 2) >= 0) {
        read.write(hex(bytes, i + 2));
        i += 3;
      } else {
        read.write(bytes[i]);
      }
    }
    return Bytes.wrap(read.toByteArray());
  }

  private static int hex(byte[] bytes, int at) {
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
