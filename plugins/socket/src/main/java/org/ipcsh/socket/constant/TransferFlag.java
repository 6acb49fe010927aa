package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Flags of send(2) and recv(2), in the order strace shows them. */
public enum TransferFlag implements Constant {
  MSG_OOB(1, "out-of-band data"),
  MSG_PEEK(2, "look at what came and leave it there"),
  MSG_DONTROUTE(4, "only to hosts on the same network"),
  MSG_CTRUNC(8, "in msg_flags: control data did not fit"),
  MSG_PROXY(0x10, "not in use"),
  MSG_TRUNC(0x20, "give the length of the whole datagram, also of what did not fit"),
  MSG_DONTWAIT(0x40, "fail with EAGAIN instead of waiting"),
  MSG_EOR(0x80, "the end of a record"),
  MSG_WAITALL(0x100, "wait until all of --size has come"),
  MSG_FIN(0x200, "not for programs"),
  MSG_SYN(0x400, "not for programs"),
  MSG_CONFIRM(0x800, "tell the link layer that the neighbour answered"),
  MSG_RST(0x1000, "not for programs"),
  MSG_ERRQUEUE(0x2000, "take an error from the queue of errors"),
  MSG_NOSIGNAL(0x4000, "no SIGPIPE; the shell ignores that anyway"),
  MSG_MORE(0x8000, "more will follow, so wait with sending"),
  MSG_WAITFORONE(0x10000, "of recvmmsg: wait for the first message only"),
  MSG_BATCH(0x40000, "of sendmmsg: more messages will follow"),
  MSG_ZEROCOPY(0x4000000, "send from this memory without a copy"),
  MSG_FASTOPEN(0x20000000, "send data with the SYN"),
  MSG_CMSG_CLOEXEC(0x40000000, "descriptors that come are close-on-exec");

  private final int number;
  private final String help;

  TransferFlag(int number, String help) {
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
