package org.ipcsh.linux.file;

import org.ipcsh.api.Named;
import org.ipcsh.linux.Trace;

/** The {@code st_mode} of a file as strace shows it, inode(7). */
public final class FileMode {
  private static final int PERMISSIONS = 0777;
  private static final int TYPE = 0170000;

  private FileMode() {}

  static boolean isDevice(int mode) {
    int type = mode & TYPE;
    return type == FileType.S_IFCHR.number() || type == FileType.S_IFBLK.number();
  }

  /** The type alone, by its name where it has one. */
  static Named type(int mode) {
    int bits = mode & TYPE;
    for (FileType type : FileType.values()) {
      if (bits == type.number()) {
        return new Named(bits, type.name());
      }
    }
    return new Named(bits, Trace.octal(bits));
  }

  /** All of it: {@code S_IFREG|0644}; a number where the type has no name. */
  public static String show(int mode) {
    Named type = type(mode);
    if (!type.name().startsWith("S_")) {
      return Trace.octal(mode);
    }
    StringBuilder text = new StringBuilder(type.name()).append('|');
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
