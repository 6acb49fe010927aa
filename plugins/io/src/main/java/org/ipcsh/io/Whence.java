package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** From where an offset counts, lseek(2). */
public enum Whence implements Constant {
  /** From the start. */
  SEEK_SET(0, "from the start"),
  /** From where it is. */
  SEEK_CUR(1, "from where it is"),
  /** From the end. */
  SEEK_END(2, "from the end"),
  /** To the next data at or after the offset. */
  SEEK_DATA(3, "to the next data at or after the offset"),
  /** To the next hole at or after the offset. */
  SEEK_HOLE(4, "to the next hole at or after the offset");

  private final int number;
  private final String help;

  Whence(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String help() {
    return help;
  }
}
