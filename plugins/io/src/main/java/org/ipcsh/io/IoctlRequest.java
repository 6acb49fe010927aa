package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** Requests of ioctl(2). */
public enum IoctlRequest implements Constant {
  /** How many bytes can be read. */
  FIONREAD(0x541b, "how many bytes can be read"),
  /** Let calls not wait, or let them wait again. */
  FIONBIO(0x5421, "let calls not wait, or let them wait again");

  private final int number;
  private final String help;

  IoctlRequest(int number, String help) {
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
