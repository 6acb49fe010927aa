package org.ipcsh.socket.option;

/** Options of SOL_IP, ip(7). */
public enum IpOption implements OptName {
  IP_TOS(1, Shape.INT, "type of service"),
  IP_TTL(2, Shape.INT, "time to live"),
  IP_HDRINCL(3, Shape.INT, "the program gives the header"),
  IP_OPTIONS(4, Shape.BYTES, "options of the header"),
  IP_ROUTER_ALERT(5, Shape.INT, "packets with the alert come here"),
  IP_RECVOPTS(6, Shape.INT, "recvmsg gives options"),
  IP_RETOPTS(7, Shape.INT, "recvmsg gives options, raw"),
  IP_PKTINFO(8, Shape.INT, "recvmsg gives interface and address"),
  IP_PKTOPTIONS(9, Shape.BYTES, "what recvmsg would give"),
  IP_MTU_DISCOVER(10, Shape.INT, "path MTU discovery"),
  IP_RECVERR(11, Shape.INT, "errors are queued for MSG_ERRQUEUE"),
  IP_RECVTTL(12, Shape.INT, "recvmsg gives the time to live"),
  IP_RECVTOS(13, Shape.INT, "recvmsg gives the type of service"),
  IP_MTU(14, Shape.INT, "MTU of the path; only to get, when connected"),
  IP_FREEBIND(15, Shape.INT, "bind to addresses that are not there yet"),
  IP_IPSEC_POLICY(16, Shape.BYTES, ""),
  IP_XFRM_POLICY(17, Shape.BYTES, ""),
  IP_PASSSEC(18, Shape.INT, "recvmsg gives the security context"),
  IP_TRANSPARENT(19, Shape.INT, "bind to foreign addresses; needs CAP_NET_ADMIN"),
  IP_ORIGDSTADDR(20, Shape.INT, "recvmsg gives the original address"),
  IP_MINTTL(21, Shape.INT, "drop packets of a lower time to live"),
  IP_NODEFRAG(22, Shape.INT, "leave fragments as they are"),
  IP_CHECKSUM(23, Shape.INT, "recvmsg gives the checksum"),
  IP_BIND_ADDRESS_NO_PORT(24, Shape.INT, "choose the port only when connecting"),
  IP_RECVFRAGSIZE(25, Shape.INT, "recvmsg gives the size of fragments"),
  IP_RECVERR_RFC4884(26, Shape.INT, "errors with extensions"),
  IP_MULTICAST_IF(32, Shape.IN_ADDR, "the interface for groups, by its address"),
  IP_MULTICAST_TTL(33, Shape.INT, "time to live of packets to groups"),
  IP_MULTICAST_LOOP(34, Shape.INT, "packets to groups come back here"),
  IP_ADD_MEMBERSHIP(
      35, Shape.MREQ, "join a group: [imr_multiaddr=239.1.1.1 imr_interface=127.0.0.1]"),
  IP_DROP_MEMBERSHIP(36, Shape.MREQ, "leave a group"),
  IP_UNBLOCK_SOURCE(37, Shape.BYTES, ""),
  IP_BLOCK_SOURCE(38, Shape.BYTES, ""),
  IP_ADD_SOURCE_MEMBERSHIP(39, Shape.BYTES, "join a group, of one sender"),
  IP_DROP_SOURCE_MEMBERSHIP(40, Shape.BYTES, "leave a group, of one sender"),
  IP_MSFILTER(41, Shape.BYTES, ""),
  MCAST_JOIN_GROUP(42, Shape.BYTES, "join a group, of either protocol"),
  MCAST_BLOCK_SOURCE(43, Shape.BYTES, ""),
  MCAST_UNBLOCK_SOURCE(44, Shape.BYTES, ""),
  MCAST_LEAVE_GROUP(45, Shape.BYTES, ""),
  MCAST_JOIN_SOURCE_GROUP(46, Shape.BYTES, ""),
  MCAST_LEAVE_SOURCE_GROUP(47, Shape.BYTES, ""),
  MCAST_MSFILTER(48, Shape.BYTES, ""),
  IP_MULTICAST_ALL(49, Shape.INT, "packets of groups that others joined come too"),
  IP_UNICAST_IF(50, Shape.INT, "the interface for packets, in network byte order");

  private final int number;
  private final Shape shape;
  private final String help;

  IpOption(int number, Shape shape, String help) {
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
