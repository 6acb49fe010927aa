package org.ipcsh.socket.option;

/** Options of SOL_IPV6, ipv6(7). */
public enum Ipv6Option implements OptName {
  IPV6_ADDRFORM(1, Shape.INT, "make it an AF_INET socket"),
  IPV6_2292PKTINFO(2, Shape.INT, ""),
  IPV6_2292HOPOPTS(3, Shape.INT, ""),
  IPV6_2292DSTOPTS(4, Shape.INT, ""),
  IPV6_2292RTHDR(5, Shape.INT, ""),
  IPV6_2292PKTOPTIONS(6, Shape.BYTES, ""),
  IPV6_CHECKSUM(7, Shape.INT, "where a raw socket's checksum is"),
  IPV6_2292HOPLIMIT(8, Shape.INT, ""),
  IPV6_NEXTHOP(9, Shape.BYTES, ""),
  IPV6_AUTHHDR(10, Shape.INT, ""),
  IPV6_FLOWINFO(11, Shape.INT, "recvmsg gives the flow information"),
  IPV6_UNICAST_HOPS(16, Shape.INT, "hop limit; -1 is the usual"),
  IPV6_MULTICAST_IF(17, Shape.INT, "the interface for groups, by its index"),
  IPV6_MULTICAST_HOPS(18, Shape.INT, "hop limit of packets to groups"),
  IPV6_MULTICAST_LOOP(19, Shape.INT, "packets to groups come back here"),
  IPV6_ADD_MEMBERSHIP(
      20, Shape.MREQ6, "join a group: [ipv6mr_multiaddr=ff02::1 ipv6mr_interface=1]"),
  IPV6_DROP_MEMBERSHIP(21, Shape.MREQ6, "leave a group"),
  IPV6_ROUTER_ALERT(22, Shape.INT, ""),
  IPV6_MTU_DISCOVER(23, Shape.INT, "path MTU discovery"),
  IPV6_MTU(24, Shape.INT, "MTU of the path"),
  IPV6_RECVERR(25, Shape.INT, "errors are queued for MSG_ERRQUEUE"),
  IPV6_V6ONLY(26, Shape.INT, "no IPv4 through this socket"),
  IPV6_JOIN_ANYCAST(27, Shape.BYTES, ""),
  IPV6_LEAVE_ANYCAST(28, Shape.BYTES, ""),
  IPV6_MULTICAST_ALL(29, Shape.INT, "packets of groups that others joined come too"),
  IPV6_ROUTER_ALERT_ISOLATE(30, Shape.INT, ""),
  IPV6_RECVERR_RFC4884(31, Shape.INT, "errors with extensions"),
  IPV6_FLOWLABEL_MGR(32, Shape.BYTES, "take and give flow labels"),
  IPV6_FLOWINFO_SEND(33, Shape.INT, "connect takes the flow information"),
  IPV6_IPSEC_POLICY(34, Shape.BYTES, ""),
  IPV6_XFRM_POLICY(35, Shape.BYTES, ""),
  IPV6_HDRINCL(36, Shape.INT, "the program gives the header"),
  IPV6_RECVPKTINFO(49, Shape.INT, "recvmsg gives interface and address"),
  IPV6_PKTINFO(50, Shape.BYTES, ""),
  IPV6_RECVHOPLIMIT(51, Shape.INT, "recvmsg gives the hop limit"),
  IPV6_HOPLIMIT(52, Shape.INT, ""),
  IPV6_RECVHOPOPTS(53, Shape.INT, ""),
  IPV6_HOPOPTS(54, Shape.BYTES, ""),
  IPV6_RTHDRDSTOPTS(55, Shape.BYTES, ""),
  IPV6_RECVRTHDR(56, Shape.INT, ""),
  IPV6_RTHDR(57, Shape.BYTES, ""),
  IPV6_RECVDSTOPTS(58, Shape.INT, ""),
  IPV6_DSTOPTS(59, Shape.BYTES, ""),
  IPV6_RECVPATHMTU(60, Shape.INT, "recvmsg gives the MTU of the path"),
  IPV6_PATHMTU(61, Shape.BYTES, ""),
  IPV6_DONTFRAG(62, Shape.INT, "no fragments"),
  IPV6_RECVTCLASS(66, Shape.INT, "recvmsg gives the traffic class"),
  IPV6_TCLASS(67, Shape.INT, "traffic class"),
  IPV6_AUTOFLOWLABEL(70, Shape.INT, ""),
  IPV6_ADDR_PREFERENCES(72, Shape.INT, "which of the own addresses"),
  IPV6_MINHOPCOUNT(73, Shape.INT, "drop packets of a lower hop limit"),
  IPV6_ORIGDSTADDR(74, Shape.INT, "recvmsg gives the original address"),
  IPV6_TRANSPARENT(75, Shape.INT, "bind to foreign addresses; needs CAP_NET_ADMIN"),
  IPV6_UNICAST_IF(76, Shape.INT, ""),
  IPV6_RECVFRAGSIZE(77, Shape.INT, "recvmsg gives the size of fragments"),
  IPV6_FREEBIND(78, Shape.INT, "bind to addresses that are not there yet");

  private final int number;
  private final Shape shape;
  private final String help;

  Ipv6Option(int number, Shape shape, String help) {
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
