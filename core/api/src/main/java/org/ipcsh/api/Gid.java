package org.ipcsh.api;

/**
 * A group id (gid_t).
 *
 * @param value as C's {@code int}
 */
public record Gid(int value) implements Numeric {
  @Override
  public long number() {
    return value & 0xffff_ffffL;
  }

  @Override
  public String toString() {
    return Long.toString(number());
  }
}
