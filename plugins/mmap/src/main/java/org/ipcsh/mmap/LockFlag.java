package org.ipcsh.mmap;

import org.ipcsh.api.Constant;

/** The flag of mlock2(2). */
public enum LockFlag implements Constant {
  /** Lock pages only as they are touched. */
  MLOCK_ONFAULT(1, "lock pages only as they are touched");

  private final int number;
  private final String help;

  LockFlag(int number, String help) {
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
