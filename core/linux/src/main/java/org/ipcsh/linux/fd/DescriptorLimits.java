package org.ipcsh.linux.fd;

import org.ipcsh.api.Errno;

/** How many descriptors there can be, of a process and of the system. */
public final class DescriptorLimits {
  private DescriptorLimits() {}

  /** What helps against running out of descriptors; null for other errnos. */
  public static String hint(Errno errno) {
    return switch (errno) {
      case EMFILE -> "close some that handles lists, or raise the limit that ulimit -n sets";
      case ENFILE -> "the whole system has too many open; see /proc/sys/fs/file-max";
      default -> null;
    };
  }
}
