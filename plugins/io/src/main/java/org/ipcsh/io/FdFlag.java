package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** Flags of a descriptor, fcntl(2). */
public enum FdFlag implements Constant {
  /** Close it where another program is started. */
  FD_CLOEXEC(1, "close it where another program is started");

  private final int number;
  private final String help;

  FdFlag(int number, String help) {
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
