package org.ipcsh.api;

/**
 * A number that shows as something else: a mode as {@code 0600}, a key as {@code 0x270f}, a
 * constant by its name. In expressions it is its number, and arithmetic with it gives plain
 * numbers.
 */
public interface Numeric {
  /** The number. */
  long number();
}
