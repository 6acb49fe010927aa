package org.ipcsh.linux.memory;

import org.ipcsh.api.Numeric;

/**
 * Where something is in the memory of this process.
 *
 * @param number the address; 0 for none
 */
public record Address(long number) implements Numeric {
  /** None: the kernel is to choose. */
  public static final Address NULL = new Address(0);

  /**
   * Below this nobody may map anything: null pointers point there, also those of the shell, whose
   * own checks for them rely on that. The kernel keeps it free too, but not from root.
   */
  private static final long LOWEST = 0x10000;

  /** Whether the shell could not live with something being mapped there. */
  public boolean deadly() {
    return Long.compareUnsigned(number, LOWEST) < 0;
  }

  /** As strace shows it: {@code NULL} or {@code 0x7f2c3a000000}. */
  @Override
  public String toString() {
    return number == 0 ? "NULL" : "0x" + Long.toHexString(number);
  }
}
