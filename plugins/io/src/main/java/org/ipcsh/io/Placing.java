package org.ipcsh.io;

import org.ipcsh.api.Errno;

/** What goes wrong with places in files. */
final class Placing {
  private Placing() {}

  /** What helps with this errno, or else what helps without a place. */
  static String hint(Errno errno, long offset, String otherwise) {
    return switch (errno) {
      case ESPIPE -> "a pipe or socket has no places; read and write take what comes next";
      case EINVAL -> offset < 0 ? "the offset must be 0 or more" : otherwise;
      case ENXIO -> "there is none at or after this offset";
      default -> otherwise;
    };
  }
}
