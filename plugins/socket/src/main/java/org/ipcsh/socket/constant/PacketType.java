package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Whose packet it was, the {@code sll_pkttype} of packet(7). */
public enum PacketType implements Constant {
  PACKET_HOST(0, "to this machine"),
  PACKET_BROADCAST(1, "to all"),
  PACKET_MULTICAST(2, "to a group"),
  PACKET_OTHERHOST(3, "to another machine"),
  PACKET_OUTGOING(4, "from this machine"),
  PACKET_LOOPBACK(5, "not for programs"),
  PACKET_USER(6, "not for programs"),
  PACKET_KERNEL(7, "not for programs");

  private final int number;
  private final String help;

  PacketType(int number, String help) {
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
