package org.ipcsh.socket;

import org.ipcsh.api.Arg;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Joined;
import org.ipcsh.api.Uid;

/** Who one says one is: {@code PID:UID:GID}; the kernel looks whether that is so. */
@Joined(":")
public record Claim(@Arg("process id") int pid, @Arg("user") Uid uid, @Arg("group") Gid gid) {
  @Override
  public String toString() {
    return pid + ":" + uid + ":" + gid;
  }
}
