package org.ipcsh.msg;

import java.nio.ByteBuffer;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Pairs;
import org.ipcsh.api.Uid;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.sysv.IpcPerm;

/** What {@code IPC_SET} changes; null is left as it is. */
@Pairs
@SuppressWarnings("MemberName") // the kernel's names
public record QueueChange(
    @Arg("how many bytes, and how many messages, it holds") Unsigned msg_qbytes,
    @Arg("permissions, of which the lowest nine bits count") Mode mode,
    @Arg("owner") Uid uid,
    @Arg("the owner's group") Gid gid) {
  boolean complete() {
    return msg_qbytes != null && mode != null && uid != null && gid != null;
  }

  void writeTo(ByteBuffer struct) {
    IpcPerm.change(struct, uid, gid, mode);
    if (msg_qbytes != null) {
      MsqidDs.QBYTES.set(struct, msg_qbytes.number());
    }
  }
}
