package org.ipcsh.shell.show;

/** One output format. */
public interface Printer {
  /**
   * Writes a value. Rows are read to their end, but not closed, and written as they come where the
   * format allows.
   */
  void print(Object value, Output out);
}
