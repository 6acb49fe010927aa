package org.ipcsh.shm;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Constant;

/** What the kernel notes of a segment beside its permissions, in {@code shm_perm.mode}. */
public enum ShmStatus implements Constant {
  /** It was removed and goes when the last process detaches it. */
  SHM_DEST(01000, "removed, and gone when the last process detaches it"),
  /** It is kept out of swap. */
  SHM_LOCKED(02000, "kept out of swap");

  private final int number;
  private final String help;

  ShmStatus(int number, String help) {
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

  /** {@code SHM_DEST|SHM_LOCKED}; null for none. */
  static String of(long mode) {
    List<String> names = new ArrayList<>();
    for (ShmStatus status : values()) {
      if ((mode & status.number) != 0) {
        names.add(status.name());
      }
    }
    return names.isEmpty() ? null : String.join("|", names);
  }
}
