package org.ipcsh.mmap;

import org.ipcsh.api.Constant;

/** The flag of mremap(2) that the shell can use. */
public enum RemapFlag implements Constant {
  /** It may move to another address. */
  MREMAP_MAYMOVE(1, "it may move to another address");

  private final int number;
  private final String help;

  RemapFlag(int number, String help) {
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
