package org.ipcsh.sem;

import java.nio.ByteBuffer;
import java.util.List;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;

/**
 * {@code struct seminfo}: the limits of the system; with {@code SEM_INFO} two of the fields tell
 * what is in use.
 *
 * @param highest the highest slot of the kernel's table that is in use: what the call itself gives
 * @param semmap not used by the kernel
 * @param semmni how many sets there can be
 * @param semmns how many semaphores all sets together can have
 * @param semmnu not used by the kernel
 * @param semmsl how many semaphores a set can have
 * @param semopm how many operations one semop can make
 * @param semume not used by the kernel
 * @param semusz with {@code SEM_INFO}: how many sets there are
 * @param semvmx the highest value of a semaphore
 * @param semaem the most that SEM_UNDO can undo; with {@code SEM_INFO}: how many semaphores there
 *     are in all sets
 */
public record SemInfo(
    int highest,
    int semmap,
    int semmni,
    int semmns,
    int semmnu,
    int semmsl,
    int semopm,
    int semume,
    int semusz,
    int semvmx,
    int semaem) {
  static final Layout LAYOUT = new Layout("struct seminfo", 40);

  /** In the struct's order, which is also strace's. */
  static final List<Layout.Field> FIELDS =
      List.of(
          LAYOUT.field("semmap", 0, 4),
          LAYOUT.field("semmni", 4, 4),
          LAYOUT.field("semmns", 8, 4),
          LAYOUT.field("semmnu", 12, 4),
          LAYOUT.field("semmsl", 16, 4),
          LAYOUT.field("semopm", 20, 4),
          LAYOUT.field("semume", 24, 4),
          LAYOUT.field("semusz", 28, 4),
          LAYOUT.field("semvmx", 32, 4),
          LAYOUT.field("semaem", 36, 4));

  static SemInfo of(int highest, ByteBuffer struct) {
    int[] all = FIELDS.stream().mapToInt(field -> (int) field.get(struct)).toArray();
    return new SemInfo(
        highest, all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9]);
  }

  static void show(Trace trace, ByteBuffer struct) {
    trace.struct();
    for (Layout.Field field : FIELDS) {
      trace.field(field.name()).number(field.get(struct));
    }
    trace.end();
  }
}
