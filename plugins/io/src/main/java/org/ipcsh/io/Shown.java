package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** One constant of several in the notation of strace. */
final class Shown {
  private Shown() {}

  /** Its name, or {@code 0x7 /* SEEK_??? *}{@code /}. */
  static String one(int value, String unknown, Constant... table) {
    for (Constant constant : table) {
      if (constant.number() == value) {
        return constant.name();
      }
    }
    return "0x" + Integer.toHexString(value) + " /* " + unknown + " */";
  }
}
