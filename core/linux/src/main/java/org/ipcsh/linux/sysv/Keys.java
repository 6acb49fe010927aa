package org.ipcsh.linux.sysv;

import org.ipcsh.api.Key;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.file.Stat;

/** Keys for System V objects. */
public final class Keys {
  private Keys() {}

  /**
   * The key of a file and a project, ftok(3): the lowest 8 bits of the project, 8 of the device and
   * 16 of the inode, so that two files can well have one key.
   *
   * @throws org.ipcsh.api.ProblemException if the file cannot be looked at
   */
  public static Key ftok(Kernel kernel, String path, int project) {
    Stat file = Stat.of(kernel, path);
    long key = (project & 0xffL) << 24 | (file.dev() & 0xff) << 16 | (file.ino() & 0xffff);
    return new Key((int) key);
  }
}
