package org.ipcsh.sem;

import java.nio.ByteBuffer;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Joined;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Machine;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.sysv.IpcWait;

/**
 * One operation, a {@code struct sembuf}: {@code 0:-1:SEM_UNDO}.
 *
 * @param num which semaphore of the set, 0 to 65535
 * @param delta what is added to its value; if less than 0 the call waits until the value is large
 *     enough, if 0 until it is 0
 * @param flags {@code SEM_UNDO}, {@code IPC_NOWAIT}; 16 bits
 */
@Joined(":")
public record SemBuf(
    @Arg("which semaphore, from 0") int num,
    @Arg("what to add; 0 waits until it is 0") short delta,
    @Arg(value = "SEM_UNDO, IPC_NOWAIT", otherwise = "0") @Flags({SemFlag.class, IpcWait.class})
        int flags) {
  static final Layout LAYOUT = new Layout("struct sembuf", 6);
  static final Layout.Field NUM = LAYOUT.field("sem_num", 0, 2);
  static final Layout.Field OP = LAYOUT.field("sem_op", 2, 2);
  static final Layout.Field FLG = LAYOUT.field("sem_flg", 4, 2);

  private static final int UNSIGNED_SHORT = 0xffff;

  /** Makes one; a problem if a number does not fit its place in the struct. */
  public SemBuf {
    fits("num", num, 0);
    fits("flags", flags, Short.MIN_VALUE);
  }

  private static void fits(String what, int number, int low) {
    if (number < low || number > UNSIGNED_SHORT) {
      throw new Problem.OutOfRange(what, low + "", UNSIGNED_SHORT + "", number + "").thrown();
    }
  }

  boolean has(long flag) {
    return (flags & flag) != 0;
  }

  /** {@code +1}, {@code -1} or {@code 0}. */
  String sign() {
    return (delta > 0 ? "+" : "") + delta;
  }

  /** One that lies in memory. */
  static SemBuf of(ByteBuffer memory, int at) {
    Machine machine = Machine.current();
    return new SemBuf(
        memory.getShort(at + NUM.offset(machine)) & UNSIGNED_SHORT,
        memory.getShort(at + OP.offset(machine)),
        memory.getShort(at + FLG.offset(machine)) & UNSIGNED_SHORT);
  }

  void writeTo(ByteBuffer memory, int at) {
    memory.putShort(at + NUM.offset(Machine.current()), (short) num);
    memory.putShort(at + OP.offset(Machine.current()), delta);
    memory.putShort(at + FLG.offset(Machine.current()), (short) flags);
  }

  void show(Trace trace) {
    trace.struct().field("sem_num").number(num).field("sem_op").number(delta).field("sem_flg");
    trace.flags(flags & UNSIGNED_SHORT, "SEM_???", Calls.OPERATION_FLAGS).end();
  }
}
