package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** How many connections may wait for accept(2), listen(2). */
public enum Backlog implements Constant {
  /** As many as the system allows. */
  SOMAXCONN;

  @Override
  public long number() {
    return 4096;
  }

  @Override
  public String help() {
    return "as many as /proc/sys/net/core/somaxconn allows";
  }
}
