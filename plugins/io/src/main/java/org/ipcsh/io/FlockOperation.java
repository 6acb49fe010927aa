package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** What flock(2) does, in strace's order. */
public enum FlockOperation implements Constant {
  /** A lock that several can have. */
  LOCK_SH(1, "a lock that several can have"),
  /** A lock that one alone has. */
  LOCK_EX(2, "a lock that one alone has"),
  /** Fail with EAGAIN in place of waiting. */
  LOCK_NB(4, "fail with EAGAIN in place of waiting"),
  /** Give the lock back. */
  LOCK_UN(8, "give the lock back"),
  /** Of no effect since Linux 5.15. */
  LOCK_MAND(32, "of no effect since Linux 5.15"),
  /** Of no effect since Linux 5.15. */
  LOCK_RW(192, "of no effect since Linux 5.15"),
  /** Of no effect since Linux 5.15. */
  LOCK_READ(64, "of no effect since Linux 5.15"),
  /** Of no effect since Linux 5.15. */
  LOCK_WRITE(128, "of no effect since Linux 5.15");

  private final int number;
  private final String help;

  FlockOperation(int number, String help) {
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
