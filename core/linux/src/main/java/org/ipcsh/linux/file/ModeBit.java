package org.ipcsh.linux.file;

import org.ipcsh.api.Constant;

/** The bits of {@code st_mode} between type and permissions, inode(7), in strace's order. */
public enum ModeBit implements Constant {
  /** Runs as the file's owner. */
  S_ISUID(04000, "set-user-ID"),
  /** Runs as the file's group. */
  S_ISGID(02000, "set-group-ID"),
  /** In such a directory only its owner may remove a file. */
  S_ISVTX(01000, "sticky");

  private final int number;
  private final String help;

  ModeBit(int number, String help) {
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
