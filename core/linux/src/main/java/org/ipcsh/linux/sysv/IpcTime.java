package org.ipcsh.linux.sysv;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.ipcsh.linux.Layout;

/** Times in the structs of System V objects, whole seconds since 1970. */
public final class IpcTime {
  private IpcTime() {}

  /** A time; null for 0, which the kernel says for what never happened. */
  public static Instant of(ByteBuffer struct, Layout.Field field) {
    long seconds = field.get(struct);
    return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
  }
}
