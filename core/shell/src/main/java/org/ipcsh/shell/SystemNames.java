package org.ipcsh.shell;

import org.ipcsh.api.Gid;
import org.ipcsh.api.Uid;
import org.ipcsh.shell.show.Names;

/** The users and groups of this machine. */
public final class SystemNames implements Names {
  private org.ipcsh.linux.user.Names service;

  @Override
  public synchronized String user(int uid) {
    return service().of(new Uid(uid));
  }

  @Override
  public synchronized String group(int gid) {
    return service().of(new Gid(gid));
  }

  /** Made at the first question: most sessions never ask. */
  private org.ipcsh.linux.user.Names service() {
    if (service == null) {
      service = new org.ipcsh.linux.user.Names();
    }
    return service;
  }
}
