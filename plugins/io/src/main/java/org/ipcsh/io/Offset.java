package org.ipcsh.io;

/**
 * Where to begin in a file.
 *
 * @param bytes from its start; null for where it is
 */
public record Offset(Long bytes) {
  @Override
  public String toString() {
    return bytes == null ? "NULL" : bytes.toString();
  }
}
