package org.ipcsh.linux;

import org.ipcsh.api.Constant;
import org.ipcsh.api.Named;

/** Flags that the kernel gave, as the names of their bits: {@code O_RDWR|O_APPEND}. */
public final class FlagText {
  private FlagText() {}

  /** A number that shows as its names; what has none is left as a number, 0 is {@code 0}. */
  public static Named of(long bits, Constant... table) {
    return new Named(bits, join(bits, table));
  }

  /**
   * The names, joined.
   *
   * @param table which there are, in the order they are shown in; one of several bits stands before
   *     those of less
   */
  public static String join(long bits, Constant... table) {
    StringBuilder text = new StringBuilder();
    long left = bits;
    for (Constant constant : table) {
      long flag = constant.number();
      if (flag != 0 && (left & flag) == flag) {
        text.append(text.isEmpty() ? "" : "|").append(constant.name());
        left &= ~flag;
      }
    }
    if (left != 0) {
      text.append(text.isEmpty() ? "" : "|").append("0x").append(Long.toHexString(left));
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
