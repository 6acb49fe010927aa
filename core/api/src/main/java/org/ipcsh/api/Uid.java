package org.ipcsh.api;

/**
 * A user id (uid_t).
 *
 * @param value as C's {@code int}
 */
public record Uid(int value) implements Numeric {
  @Override
  public long number() {
    return value & 0xffff_ffffL;
  }

  @Override
  public String toString() {
    return Long.toString(number());
  }
}
