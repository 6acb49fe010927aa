package org.ipcsh.shm;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;

/**
 * {@code struct shm_info}: what all segments take together, what {@code SHM_INFO} gives.
 *
 * @param highest the highest slot of the kernel's table that is in use: what the call itself gives
 * @param used_ids how many segments there are
 * @param shm_tot pages they have
 * @param shm_rss those of them that are in memory
 * @param shm_swp those of them that are in swap
 * @param swap_attempts not used by the kernel
 * @param swap_successes not used by the kernel
 */
@SuppressWarnings("MemberName") // the kernel's names
public record ShmUsage(
    int highest,
    int used_ids,
    long shm_tot,
    long shm_rss,
    long shm_swp,
    long swap_attempts,
    long swap_successes) {
  static final Layout LAYOUT = new Layout("struct shm_info", 48);
  static final Layout.Field USED_IDS = LAYOUT.field("used_ids", 0, 4);
  static final Layout.Field TOT = LAYOUT.field("shm_tot", 8, 8);
  static final Layout.Field RSS = LAYOUT.field("shm_rss", 16, 8);
  static final Layout.Field SWP = LAYOUT.field("shm_swp", 24, 8);
  static final Layout.Field ATTEMPTS = LAYOUT.field("swap_attempts", 32, 8);
  static final Layout.Field SUCCESSES = LAYOUT.field("swap_successes", 40, 8);

  static ShmUsage of(int highest, ByteBuffer struct) {
    return new ShmUsage(
        highest,
        (int) USED_IDS.get(struct),
        TOT.get(struct),
        RSS.get(struct),
        SWP.get(struct),
        ATTEMPTS.get(struct),
        SUCCESSES.get(struct));
  }

  static void show(Trace trace, ByteBuffer struct) {
    trace.struct();
    LAYOUT.fields().forEach(field -> trace.field(field.name()).unsigned(field.get(struct)));
    trace.end();
  }
}
