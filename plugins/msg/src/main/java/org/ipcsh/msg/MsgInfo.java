package org.ipcsh.msg;

import java.nio.ByteBuffer;
import java.util.List;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;

/**
 * {@code struct msginfo}: the limits of the system for {@code IPC_INFO}, what is in use for {@code
 * MSG_INFO}.
 *
 * @param highest the highest slot of the kernel's table that is in use: what the call itself gives
 * @param msgpool with {@code MSG_INFO}: how many queues there are
 * @param msgmap with {@code MSG_INFO}: how many messages are in them
 * @param msgmax bytes that one message can have
 * @param msgmnb {@code msg_qbytes} of a new queue
 * @param msgmni how many queues there can be
 * @param msgssz not used by the kernel
 * @param msgtql with {@code MSG_INFO}: how many bytes are in all messages
 * @param msgseg not used by the kernel
 */
public record MsgInfo(
    int highest,
    int msgpool,
    int msgmap,
    int msgmax,
    int msgmnb,
    int msgmni,
    int msgssz,
    int msgtql,
    int msgseg) {
  static final Layout LAYOUT = new Layout("struct msginfo", 32);

  /** In the struct's order, which is also strace's. */
  static final List<Layout.Field> FIELDS =
      List.of(
          LAYOUT.field("msgpool", 0, 4),
          LAYOUT.field("msgmap", 4, 4),
          LAYOUT.field("msgmax", 8, 4),
          LAYOUT.field("msgmnb", 12, 4),
          LAYOUT.field("msgmni", 16, 4),
          LAYOUT.field("msgssz", 20, 4),
          LAYOUT.field("msgtql", 24, 4),
          LAYOUT.field("msgseg", 28, 2));

  private static final long UNSIGNED_SHORT = 0xffff;

  static MsgInfo of(int highest, ByteBuffer struct) {
    int[] all = FIELDS.stream().mapToInt(field -> (int) value(field, struct)).toArray();
    return new MsgInfo(highest, all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
  }

  static void show(Trace trace, ByteBuffer struct) {
    trace.struct();
    for (Layout.Field field : FIELDS) {
      trace.field(field.name()).number(value(field, struct));
    }
    trace.end();
  }

  /** All are ints but msgseg, which is an unsigned short. */
  private static long value(Layout.Field field, ByteBuffer struct) {
    return field.bytes() == 2 ? field.get(struct) & UNSIGNED_SHORT : field.get(struct);
  }
}
