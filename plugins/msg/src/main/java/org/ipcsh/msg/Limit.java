package org.ipcsh.msg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    return "/proc/sys/kernel/" + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What it is now; the kernel's own default where that cannot be read. */
  long now() {
    try {
      return Long.parseLong(Files.readString(Path.of(file())).strip());
    } catch (IOException | NumberFormatException e) {
      return usual;
    }
  }
}
