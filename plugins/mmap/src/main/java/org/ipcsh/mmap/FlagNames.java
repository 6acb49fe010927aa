package org.ipcsh.mmap;

import org.ipcsh.api.Named;
import org.ipcsh.linux.FlagText;

/** Flags as values that show as constants joined by {@code |}. */
final class FlagNames {
  private FlagNames() {}

  static Named protection(int protection) {
    return protection == 0
        ? new Named(0, Prot.PROT_NONE.name())
        : FlagText.of(protection & 0xffff_ffffL, Prot.values());
  }

  static Named flags(int flags) {
    MapType type = MapType.of(flags);
    if (type == null) {
      return FlagText.of(flags & 0xffff_ffffL, MapFlag.values());
    }
    long others = flags & 0xffff_ffffL & ~MapType.MASK;
    String names = others == 0 ? "" : "|" + FlagText.join(others, MapFlag.values());
    return new Named(flags, type.name() + names);
  }
}
