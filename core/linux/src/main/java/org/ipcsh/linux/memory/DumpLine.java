package org.ipcsh.linux.memory;

import java.nio.charset.StandardCharsets;

/**
 * Up to sixteen bytes of memory.
 *
 * @param offset where the first of them lies
 * @param hex each of them; {@code *} for lines that are all like the one before
 * @param text those of them that are ASCII, {@code .} for others
 */
public record DumpLine(Offset offset, String hex, String text) {
  /** How many bytes a line has. */
  static final int BYTES = 16;

  static DumpLine of(long offset, byte[] bytes, int count) {
    byte[] text = new byte[count];
    for (int i = 0; i < count; i++) {
      text[i] = bytes[i] >= ' ' && bytes[i] < 0x7f ? bytes[i] : (byte) '.';
    }
    return new DumpLine(
        new Offset(offset), Hex.of(bytes, count), new String(text, StandardCharsets.US_ASCII));
  }

  static DumpLine same(long offset) {
    return new DumpLine(new Offset(offset), "*", "");
  }
}
