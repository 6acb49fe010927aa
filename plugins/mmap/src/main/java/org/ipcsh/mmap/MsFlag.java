package org.ipcsh.mmap;

import org.ipcsh.api.Constant;

/** Flags of msync(2), in the order strace shows them. */
public enum MsFlag implements Constant {
  /** Write what has changed to the file, and wait for that. */
  MS_SYNC(4, "write what has changed to the file, and wait for that"),
  /** Write it some time, which the kernel does anyway. */
  MS_ASYNC(1, "write it some time, which the kernel does anyway"),
  /** Fail if a part is locked in memory. */
  MS_INVALIDATE(2, "fail if a part is locked in memory");

  private final int number;
  private final String help;

  MsFlag(int number, String help) {
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

  boolean in(int flags) {
    return (flags & number) != 0;
  }
}
