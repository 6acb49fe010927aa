package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Pairs;
import org.ipcsh.api.Problem;

/** {@code struct flock}: what is to be locked; without a place, all of the file. */
@Pairs
@SuppressWarnings("MemberName") // the kernel's names
public record LockRequest(
    @Arg("F_RDLCK, F_WRLCK or F_UNLCK") @Flags(LockType.class) Integer l_type,
    @Arg("from where l_start counts; SEEK_SET") @Flags(Whence.class) Integer l_whence,
    @Arg("the first byte; 0") Long l_start,
    @Arg("how many bytes; 0, which is all up to the end, wherever that will be") Long l_len) {
  void writeTo(ByteBuffer flock) {
    if (l_type == null) {
      throw new Problem.BadValue("l_type", "F_RDLCK, F_WRLCK or F_UNLCK", "not given").thrown();
    }
    FcntlCalls.TYPE.set(flock, l_type);
    FcntlCalls.WHENCE.set(flock, l_whence == null ? 0 : l_whence);
    FcntlCalls.START.set(flock, l_start == null ? 0 : l_start);
    FcntlCalls.LEN.set(flock, l_len == null ? 0 : l_len);
    FcntlCalls.PID.set(flock, 0);
  }
}
