package org.ipcsh.shell.show;

import java.nio.charset.StandardCharsets;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;

/**
 * A dump as {@code hexdump -vC} makes it: offset, sixteen bytes in two groups, and what is ASCII.
 */
public final class HexPrinter implements Printer {
  private static final int PER_LINE = 16;
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  /** Makes one. */
  public HexPrinter() {}

  @Override
  public void print(Object value, Output out) {
    if (!(value instanceof Bytes bytes)) {
      throw new Problem.BadValue("what is dumped", "text", String.valueOf(value)).thrown();
    }
    for (int at = 0; at < bytes.size(); at += PER_LINE) {
      out.line(line(bytes, at));
    }
    if (bytes.size() > 0) {
      out.line(String.format("%08x", bytes.size()));
    }
  }

  /** {@code |00 01 68 69|}: the first bytes, to stand beside their text. */
  static String brief(Bytes bytes) {
    StringBuilder hex = new StringBuilder("|");
    for (int i = 0; i < Math.min(PER_LINE, bytes.size()); i++) {
      hex.append(i == 0 ? "" : " ")
          .append(DIGITS[bytes.at(i) >> 4])
          .append(DIGITS[bytes.at(i) & 15]);
    }
    return hex.append(bytes.size() > PER_LINE ? " …|" : "|").toString();
  }

  private static String line(Bytes bytes, int from) {
    StringBuilder hex = new StringBuilder(String.format("%08x ", from));
    byte[] text = new byte[Math.min(PER_LINE, bytes.size() - from)];
    for (int i = 0; i < PER_LINE; i++) {
      hex.append(i == PER_LINE / 2 ? "  " : " ");
      if (i >= text.length) {
        hex.append("  ");
        continue;
      }
      int value = bytes.at(from + i);
      hex.append(DIGITS[value >> 4]).append(DIGITS[value & 15]);
      text[i] = (byte) (value >= ' ' && value < 0x7f ? value : '.');
    }
    return hex + "  |" + new String(text, StandardCharsets.US_ASCII) + "|";
  }
}
