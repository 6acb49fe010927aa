package org.ipcsh.msg;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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
    return "/proc/sys/kernel/" + name().toLowerCase(Locale.ROOT);
  }

  /** What it is now; the kernel's own default where that cannot be read. */
  long now() {
    // In one read, as these files want it: a second one finds nothing. Files.readString makes more.
    byte[] text = new byte[32];
    try (InputStream in = new FileInputStream(file())) {
      int length = Math.max(0, in.read(text));
      return Long.parseLong(new String(text, 0, length, StandardCharsets.US_ASCII).strip());
    } catch (IOException | NumberFormatException e) {
      return usual;
    }
  }
}
