package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Named;
import org.ipcsh.api.Pid;

/**
 * {@code struct flock}: a lock that stands in the way, or {@code F_UNLCK} if none does.
 *
 * @param l_type what kind it is
 * @param l_whence from where the start counts
 * @param l_start its first byte
 * @param l_len how many bytes; 0: up to the end
 * @param l_pid who has it; -1 for a lock of an open file
 */
@SuppressWarnings("MemberName") // the kernel's names
public record RecordLock(Named l_type, Named l_whence, long l_start, long l_len, Pid l_pid) {
  static RecordLock of(ByteBuffer flock) {
    return new RecordLock(
        named(FcntlCalls.TYPE.get(flock), LockType.values()),
        named(FcntlCalls.WHENCE.get(flock), Whence.values()),
        FcntlCalls.START.get(flock),
        FcntlCalls.LEN.get(flock),
        new Pid((int) FcntlCalls.PID.get(flock)));
  }

  private static Named named(long number, Constant... table) {
    for (Constant constant : table) {
      if (constant.number() == number) {
        return new Named(number, constant.name());
      }
    }
    return new Named(number, Long.toString(number));
  }
}
