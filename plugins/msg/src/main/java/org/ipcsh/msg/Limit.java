package org.ipcsh.msg;

import java.util.Locale;
import org.ipcsh.linux.sysv.IpcLimits;

/** The limits of the system, proc(5); an administrator can change them at any time. */
enum Limit {
  /** Bytes of one message. */
  MSGMAX(8192),
  /** {@code msg_qbytes} of a new queue. */
  MSGMNB(16384),
  /** How many queues there can be. */
  MSGMNI(32000);

  private final long usual;

  Limit(long usual) {
    this.usual = usual;
  }

  String file() {
    return IpcLimits.file(file(this));
  }

  /** What it is now; the kernel's own default where that cannot be read. */
  long now() {
    return IpcLimits.now(file(this), 0, usual);
  }

  private static String file(Limit limit) {
    return limit.name().toLowerCase(Locale.ROOT);
  }
}
