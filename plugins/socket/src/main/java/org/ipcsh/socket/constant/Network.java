package org.ipcsh.socket.constant;

/** Network byte order, byteorder(3), on machines that have the other one. */
public final class Network {
  private static final int SHORT = 0xffff;

  private Network() {}

  /** {@code htons()} and {@code ntohs()}: of 16 bits, without sign. */
  public static int swap(long number) {
    return Short.reverseBytes((short) number) & SHORT;
  }
}
