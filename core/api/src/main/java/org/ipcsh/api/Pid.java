package org.ipcsh.api;

/**
 * A process id (pid_t); 0 where the kernel knows none.
 *
 * @param value as C's {@code int}
 */
public record Pid(int value) implements Numeric {
  @Override
  public long number() {
    return value;
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
