package org.ipcsh.api;

/**
 * A number of bytes, shown to people as {@code 64k} where it is a whole number of kilobytes.
 *
 * @param number bytes
 */
public record Size(long number) implements Numeric {
  private static final String UNITS = "kMGTPE";

  @Override
  public String toString() {
    long value = number;
    int unit = -1;
    while (value != 0 && (value & 1023) == 0 && unit + 1 < UNITS.length()) {
      value >>= 10;
      unit++;
    }
    return unit < 0 ? Long.toString(number) : Long.toString(value) + UNITS.charAt(unit);
  }
}
