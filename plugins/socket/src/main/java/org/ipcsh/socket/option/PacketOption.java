package org.ipcsh.socket.option;

/** Options of SOL_PACKET, packet(7). */
public enum PacketOption implements OptName {
  PACKET_ADD_MEMBERSHIP(
      1, Shape.PACKET_MREQ, "see more packets: [mr_ifindex=1 mr_type=1] is all of them"),
  PACKET_DROP_MEMBERSHIP(2, Shape.PACKET_MREQ, "see fewer again"),
  PACKET_RECV_OUTPUT(3, Shape.INT, ""),
  PACKET_RX_RING(5, Shape.BYTES, ""),
  PACKET_STATISTICS(6, Shape.TPACKET_STATS, "packets and drops since the last time; only to get"),
  PACKET_COPY_THRESH(7, Shape.INT, ""),
  PACKET_AUXDATA(8, Shape.INT, "recvmsg gives lengths and tags"),
  PACKET_ORIGDEV(9, Shape.INT, "the device a packet came in by"),
  PACKET_VERSION(10, Shape.INT, "layout of the ring"),
  PACKET_HDRLEN(11, Shape.INT, ""),
  PACKET_RESERVE(12, Shape.INT, ""),
  PACKET_TX_RING(13, Shape.BYTES, ""),
  PACKET_LOSS(14, Shape.INT, ""),
  PACKET_VNET_HDR(15, Shape.INT, ""),
  PACKET_TX_TIMESTAMP(16, Shape.INT, ""),
  PACKET_TIMESTAMP(17, Shape.INT, ""),
  PACKET_FANOUT(18, Shape.INT, "share packets among sockets"),
  PACKET_TX_HAS_OFF(19, Shape.INT, ""),
  PACKET_QDISC_BYPASS(20, Shape.INT, "send past the queues"),
  PACKET_ROLLOVER_STATS(21, Shape.BYTES, ""),
  PACKET_FANOUT_DATA(22, Shape.BYTES, ""),
  PACKET_IGNORE_OUTGOING(23, Shape.INT, "not what this machine sends");

  private final int number;
  private final Shape shape;
  private final String help;

  PacketOption(int number, Shape shape, String help) {
    this.number = number;
    this.shape = shape;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public String help() {
    return help;
  }
}
