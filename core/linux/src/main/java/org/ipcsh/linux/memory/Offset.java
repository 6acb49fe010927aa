package org.ipcsh.linux.memory;

import org.ipcsh.api.Numeric;

/**
 * Where something lies in memory: bytes from the start.
 *
 * @param number how many, from 0
 */
public record Offset(long number) implements Numeric {
  /** In hexadecimal, of at least eight digits so that columns stand. */
  @Override
  public String toString() {
    return String.format("0x%08x", number);
  }
}
