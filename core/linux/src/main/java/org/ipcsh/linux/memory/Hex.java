package org.ipcsh.linux.memory;

/** Bytes in hexadecimal: two digits each, with a blank between and two in the middle of a line. */
final class Hex {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Hex() {}

  static String of(byte[] bytes, int count) {
    StringBuilder hex = new StringBuilder(3 * count + 1);
    for (int i = 0; i < count; i++) {
      hex.append(i == 0 ? "" : i == DumpLine.BYTES / 2 ? "  " : " ");
      hex.append(DIGITS[bytes[i] >> 4 & 15]).append(DIGITS[bytes[i] & 15]);
    }
    return hex.toString();
  }
}
