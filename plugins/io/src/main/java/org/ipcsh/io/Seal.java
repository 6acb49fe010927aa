package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** Seals of a memfd, fcntl(2). */
public enum Seal implements Constant {
  /** No more seals. */
  F_SEAL_SEAL(1, "no more seals"),
  /** Never shorter. */
  F_SEAL_SHRINK(2, "never shorter"),
  /** Never longer. */
  F_SEAL_GROW(4, "never longer"),
  /** Never written. */
  F_SEAL_WRITE(8, "never written"),
  /** Written only through mappings that are there. */
  F_SEAL_FUTURE_WRITE(16, "written only through mappings that are there");

  private final int number;
  private final String help;

  Seal(int number, String help) {
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
