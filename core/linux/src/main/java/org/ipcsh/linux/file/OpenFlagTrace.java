package org.ipcsh.linux.file;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.FlagText;

/** The flags of open(2) as strace shows them: the access mode first, and names of its own. */
public final class OpenFlagTrace {
  private static final int SYNC_ALONE = 04000000;
  private static final int TMPFILE_ALONE = 020000000;
  private static final Constant[] TABLE = table();

  private OpenFlagTrace() {}

  /** A name that no header has. */
  private record Name(String name, long number) implements Constant {}

  private static Constant[] table() {
    List<Constant> table = new ArrayList<>();
    for (OpenFlag flag : OpenFlag.values()) {
      switch (flag) {
        case O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE -> {
          // Always shown, and before the others.
        }
        case O_DIRECT -> {
          table.add(new Name("__O_SYNC", SYNC_ALONE));
          table.add(flag);
        }
        case O_TMPFILE -> {
          table.add(flag);
          table.add(new Name("__O_TMPFILE", TMPFILE_ALONE));
        }
        case O_ASYNC -> table.add(new Name("FASYNC", flag.number()));
        default -> table.add(flag);
      }
    }
    return table.toArray(new Constant[0]);
  }

  /** Flags of open(2): {@code O_RDWR|O_CREAT}. */
  public static String show(int flags) {
    int others = flags & ~(int) OpenFlag.O_ACCMODE.number();
    String access = OpenFlag.access(flags).name();
    return others == 0 ? access : access + "|" + FlagText.join(others & 0xffff_ffffL, TABLE);
  }

  /** Flags of pipe2(2), which have no access mode. */
  public static Constant[] withoutAccess() {
    return TABLE.clone();
  }

  /** Whether open(2) takes a mode with these flags. */
  public static boolean takesMode(int flags) {
    return OpenFlag.O_CREAT.in(flags) || (flags & TMPFILE_ALONE) != 0;
  }
}
