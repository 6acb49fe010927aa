package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** Kinds of record locks, fcntl_locking(2). */
public enum LockType implements Constant {
  /** A lock to read, which several can have. */
  F_RDLCK(0, "a lock to read, which several can have"),
  /** A lock to write, which one alone has. */
  F_WRLCK(1, "a lock to write, which one alone has"),
  /** No lock. */
  F_UNLCK(2, "no lock");

  private final int number;
  private final String help;

  LockType(int number, String help) {
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
