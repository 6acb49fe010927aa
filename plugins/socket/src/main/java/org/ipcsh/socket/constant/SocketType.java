package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Types of sockets, socket(2). */
public enum SocketType implements Constant {
  SOCK_STREAM(1, "a stream of bytes, both ways"),
  SOCK_DGRAM(2, "messages, which may be lost"),
  SOCK_RAW(3, "below the transport protocol"),
  SOCK_RDM(4, "messages that are not lost, in any order"),
  SOCK_SEQPACKET(5, "messages that are not lost, in order"),
  SOCK_DCCP(6, "congestion-controlled datagrams"),
  SOCK_PACKET(10, "obsolete: use AF_PACKET");

  private final int number;
  private final String help;

  SocketType(int number, String help) {
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
