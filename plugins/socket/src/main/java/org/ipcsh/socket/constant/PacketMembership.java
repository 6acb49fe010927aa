package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** What a packet socket sees besides, the {@code mr_type} of packet(7). */
public enum PacketMembership implements Constant {
  PACKET_MR_MULTICAST(0, "packets to a group"),
  PACKET_MR_PROMISC(1, "packets to anybody"),
  PACKET_MR_ALLMULTI(2, "packets to all groups"),
  PACKET_MR_UNICAST(3, "packets to one more address");

  private final int number;
  private final String help;

  PacketMembership(int number, String help) {
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
