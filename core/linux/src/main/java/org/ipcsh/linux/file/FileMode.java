package org.ipcsh.linux.file;

import org.ipcsh.linux.Trace;

/** The {@code st_mode} of a file as strace shows it, inode(7). */
final class FileMode {
  private static final int PERMISSIONS = 0777;
  private static final int TYPE = 0170000;

  private FileMode() {}

  static boolean isDevice(int mode) {
    int type = mode & TYPE;
    return type == FileType.S_IFCHR.number() || type == FileType.S_IFBLK.number();
  }

  static String show(int mode) {
    StringBuilder text = new StringBuilder();
    for (FileType type : FileType.values()) {
      if ((mode & TYPE) == type.number()) {
        text.append(type.name()).append('|');
      }
    }
    for (ModeBit bit : ModeBit.values()) {
      if ((mode & bit.number()) != 0) {
        text.append(bit.name()).append('|');
      }
    }
    return text.append(Trace.octal(mode & PERMISSIONS)).toString();
  }

  /** {@code makedev(0x1, 0x3)}: glibc's way to split a device number, makedev(3). */
  static String device(long device) {
    long major = ((device >>> 8) & 0xfff) | ((device >>> 32) & 0xfffff000L);
    long minor = (device & 0xff) | ((device >>> 12) & 0xffffff00L);
    return "makedev(" + hex(major) + ", " + hex(minor) + ")";
  }

  private static String hex(long value) {
    return value == 0 ? "0" : "0x" + Long.toHexString(value);
  }
}
