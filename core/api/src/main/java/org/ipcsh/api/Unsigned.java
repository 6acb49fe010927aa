package org.ipcsh.api;

/**
 * A number of 64 bits without sign: {@code uint64_t}, {@code size_t}. It shows as it is;
 * expressions see the number of the same bits, which is negative from 2^63 on.
 *
 * @param number the bits
 */
public record Unsigned(long number) implements Numeric {
  @Override
  public String toString() {
    return Long.toUnsignedString(number);
  }
}
