package org.ipcsh.shm;

import java.nio.ByteBuffer;
import java.util.List;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;

/**
 * {@code struct shminfo}: the limits of the system, what {@code IPC_INFO} gives.
 *
 * @param highest the highest slot of the kernel's table that is in use: what the call itself gives
 * @param shmmax bytes that one segment can have
 * @param shmmin bytes that it must have
 * @param shmmni how many segments there can be
 * @param shmseg not used by the kernel
 * @param shmall pages that all segments together can have
 */
public record ShmLimits(
    int highest,
    Unsigned shmmax,
    Unsigned shmmin,
    Unsigned shmmni,
    Unsigned shmseg,
    Unsigned shmall) {
  static final Layout LAYOUT = new Layout("struct shminfo", 72);

  /** In the struct's order, which is also strace's. */
  static final List<Layout.Field> FIELDS =
      List.of(
          LAYOUT.field("shmmax", 0, 8),
          LAYOUT.field("shmmin", 8, 8),
          LAYOUT.field("shmmni", 16, 8),
          LAYOUT.field("shmseg", 24, 8),
          LAYOUT.field("shmall", 32, 8));

  static ShmLimits of(int highest, ByteBuffer struct) {
    Unsigned[] all =
        FIELDS.stream().map(field -> new Unsigned(field.get(struct))).toArray(Unsigned[]::new);
    return new ShmLimits(highest, all[0], all[1], all[2], all[3], all[4]);
  }

  static void show(Trace trace, ByteBuffer struct) {
    trace.struct();
    FIELDS.forEach(field -> trace.field(field.name()).unsigned(field.get(struct)));
    trace.end();
  }
}
