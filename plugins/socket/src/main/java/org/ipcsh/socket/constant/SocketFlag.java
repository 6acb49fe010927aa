package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Flags that are joined to the type of a socket, socket(2), in the order strace shows them. */
public enum SocketFlag implements Constant {
  SOCK_CLOEXEC(02000000, "programs that are started do not inherit it"),
  SOCK_NONBLOCK(04000, "calls fail with EAGAIN instead of waiting");

  private final int number;
  private final String help;

  SocketFlag(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String help() {
    return help;
  }
}
