package org.ipcsh.linux.process;

import org.ipcsh.api.Constant;

/** Constants of unix(7) that only {@link Handover} needs. */
enum HandoverFlag implements Constant {
  AF_UNIX(1),
  SOCK_SEQPACKET(5),
  SOCK_CLOEXEC(02000000),
  SOL_SOCKET(1),
  SCM_RIGHTS(1),
  MSG_DONTWAIT(0x40),
  MSG_NOSIGNAL(0x4000),
  MSG_CMSG_CLOEXEC(0x40000000);

  private final int number;

  HandoverFlag(int number) {
    this.number = number;
  }

  @Override
  public long number() {
    return number;
  }

  int bits() {
    return number;
  }
}
