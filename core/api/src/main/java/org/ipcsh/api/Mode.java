package org.ipcsh.api;

/**
 * Permission bits, shown in octal as C writes them.
 *
 * @param number the bits, 0 to 07777
 */
public record Mode(long number) implements Numeric {
  @Override
  public String toString() {
    return number == 0 ? "000" : "0" + Long.toOctalString(number);
  }
}
