package org.ipcsh.api;

/**
 * A System V IPC key ({@code key_t}), shown in hexadecimal as {@code ipcs} and {@code strace} do.
 *
 * @param value the key as C's {@code int}; 0 is {@code IPC_PRIVATE}
 */
public record Key(int value) implements Numeric {
  @Override
  public long number() {
    return value & 0xffff_ffffL;
  }

  @Override
  public String toString() {
    return value == 0 ? "IPC_PRIVATE" : "0x" + Integer.toHexString(value);
  }
}
