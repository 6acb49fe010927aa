package org.ipcsh.shm;

import java.util.Locale;
import org.ipcsh.linux.sysv.IpcLimits;

/** The limits of the system, proc(5); an administrator can change them at any time. */
enum Limit {
  /** Bytes of one segment. */
  SHMMAX(-1L - (1L << 24)),
  /** Pages of all segments together. */
  SHMALL(-1L - (1L << 24)),
  /** How many segments there can be. */
  SHMMNI(4096);

  private final long usual;

  Limit(long usual) {
    this.usual = usual;
  }

  String file() {
    return IpcLimits.file(name().toLowerCase(Locale.ROOT));
  }

  /** What it is now, without sign; the kernel's own default where that cannot be read. */
  long now() {
    return IpcLimits.now(name().toLowerCase(Locale.ROOT), 0, usual);
  }

  /** As people read it. */
  String shown() {
    return Long.toUnsignedString(now());
  }
}
