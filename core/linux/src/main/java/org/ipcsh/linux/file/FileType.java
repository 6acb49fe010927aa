package org.ipcsh.linux.file;

import org.ipcsh.api.Constant;

/** The type of a file, the {@code S_IFMT} part of {@code st_mode}, inode(7). */
public enum FileType implements Constant {
  /** A pipe that has a name. */
  S_IFIFO(0010000, "FIFO"),
  /** A character device. */
  S_IFCHR(0020000, "character device"),
  /** A directory. */
  S_IFDIR(0040000, "directory"),
  /** A block device. */
  S_IFBLK(0060000, "block device"),
  /** A regular file. */
  S_IFREG(0100000, "regular file"),
  /** A symbolic link. */
  S_IFLNK(0120000, "symbolic link"),
  /** A socket. */
  S_IFSOCK(0140000, "socket");

  private final int number;
  private final String help;

  FileType(int number, String help) {
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
