package org.ipcsh.api;

/**
 * Constants of the C headers joined by {@code |}, as the value of an expression.
 *
 * @param number the value
 * @param name as typed: {@code IPC_CREAT|IPC_EXCL}
 */
public record Named(long number, String name) implements Numeric {
  @Override
  public String toString() {
    return name;
  }
}
