package org.ipcsh.shm;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;

/** Flags of shmat(2), in the order strace shows them. */
public enum ShmFlag implements Constant {
  /** Attach it for reading only. */
  SHM_RDONLY(010000, "for reading only"),
  /** Round the address down. */
  SHM_RND(020000, "round the address down to a page"),
  /** Replace what is mapped there. */
  SHM_REMAP(040000, "replace what this session has attached there"),
  /** Allow executing. */
  SHM_EXEC(0100000, "allow executing what is in it");

  private final int number;
  private final String help;

  ShmFlag(int number, String help) {
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

  boolean in(int flags) {
    return (flags & number) != 0;
  }

  /** Those that are about the address alone. */
  static int placing() {
    return SHM_RND.number | SHM_REMAP.number;
  }

  /** Flags as the value of an expression: {@code SHM_RDONLY|SHM_EXEC}. */
  static Numeric names(int flags) {
    List<String> names = new ArrayList<>();
    int left = flags;
    for (ShmFlag flag : values()) {
      if (flag.in(flags)) {
        names.add(flag.name());
        left &= ~flag.number;
      }
    }
    if (left != 0 || names.isEmpty()) {
      names.add(left == 0 ? "0" : "0x" + Integer.toHexString(left));
    }
    return new Named(flags, String.join("|", names));
  }
}
