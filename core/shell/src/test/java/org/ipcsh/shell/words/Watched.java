package org.ipcsh.shell.words;

import org.ipcsh.api.Rows;

/** Whole numbers from 1 without end, which tell how many were read and whether they were closed. */
final class Watched extends Rows<Object> {
  private long read;
  private boolean closed;

  @Override
  protected Object read() {
    return ++read;
  }

  @Override
  protected void release() {
    closed = true;
  }

  long count() {
    return read;
  }

  boolean closed() {
    return closed;
  }
}
