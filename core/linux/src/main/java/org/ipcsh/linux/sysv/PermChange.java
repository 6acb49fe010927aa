package org.ipcsh.linux.sysv;

import java.nio.ByteBuffer;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Pairs;
import org.ipcsh.api.Uid;

/**
 * What {@code IPC_SET} changes of semaphore sets and shared memory; null is left as it is.
 *
 * @param mode permissions, of which the lowest nine bits count
 * @param uid owner
 * @param gid the owner's group
 */
@Pairs
public record PermChange(
    @Arg("permissions, of which the lowest nine bits count") Mode mode,
    @Arg("owner") Uid uid,
    @Arg("the owner's group") Gid gid) {
  /** Whether nothing need be read before it is written. */
  public boolean complete() {
    return mode != null && uid != null && gid != null;
  }

  /** Writes it into a struct that begins with a {@code struct ipc_perm}. */
  public void writeTo(ByteBuffer struct) {
    IpcPerm.change(struct, uid, gid, mode);
  }
}
