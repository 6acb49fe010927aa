package org.ipcsh.socket.option;

/** Options of SOL_NETLINK, netlink(7). */
public enum NetlinkOption implements OptName {
  NETLINK_ADD_MEMBERSHIP(1, Shape.INT, "join a group, by its number"),
  NETLINK_DROP_MEMBERSHIP(2, Shape.INT, "leave a group"),
  NETLINK_PKTINFO(3, Shape.INT, "recvmsg gives the group"),
  NETLINK_BROADCAST_ERROR(4, Shape.INT, ""),
  NETLINK_NO_ENOBUFS(5, Shape.INT, "lose messages silently"),
  NETLINK_RX_RING(6, Shape.BYTES, ""),
  NETLINK_TX_RING(7, Shape.BYTES, ""),
  NETLINK_LISTEN_ALL_NSID(8, Shape.INT, ""),
  NETLINK_LIST_MEMBERSHIPS(9, Shape.INTS, "the groups joined, as bits; only to get"),
  NETLINK_CAP_ACK(10, Shape.INT, "errors without what caused them"),
  NETLINK_EXT_ACK(11, Shape.INT, "errors with a text"),
  NETLINK_GET_STRICT_CHK(12, Shape.INT, "requests are checked strictly");

  private final int number;
  private final Shape shape;
  private final String help;

  NetlinkOption(int number, Shape shape, String help) {
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
