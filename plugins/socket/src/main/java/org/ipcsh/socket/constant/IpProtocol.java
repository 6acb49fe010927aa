package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Protocols of AF_INET and AF_INET6, also as levels of options; ip(7). */
public enum IpProtocol implements Constant {
  IPPROTO_IP(0, "the one that is usual for the type"),
  IPPROTO_ICMP(1, "control messages"),
  IPPROTO_IGMP(2, "groups"),
  IPPROTO_IPIP(4, "IP in IP"),
  IPPROTO_TCP(6, "TCP"),
  IPPROTO_EGP(8, "exterior gateways"),
  IPPROTO_PUP(12, "PUP"),
  IPPROTO_UDP(17, "UDP"),
  IPPROTO_IDP(22, "XNS"),
  IPPROTO_TP(29, "ISO transport"),
  IPPROTO_DCCP(33, "DCCP"),
  IPPROTO_IPV6(41, "IPv6 in IP; the level of its options"),
  IPPROTO_ROUTING(43, "IPv6 routing header"),
  IPPROTO_FRAGMENT(44, "IPv6 fragment header"),
  IPPROTO_RSVP(46, "reservation"),
  IPPROTO_GRE(47, "tunnels"),
  IPPROTO_ESP(50, "IPsec"),
  IPPROTO_AH(51, "IPsec"),
  IPPROTO_ICMPV6(58, "control messages of IPv6"),
  IPPROTO_NONE(59, "IPv6: nothing follows"),
  IPPROTO_DSTOPTS(60, "IPv6 destination options"),
  IPPROTO_MTP(92, "multicast transport"),
  IPPROTO_BEETPH(94, "IPsec"),
  IPPROTO_ENCAP(98, "encapsulation"),
  IPPROTO_PIM(103, "multicast routing"),
  IPPROTO_COMP(108, "compression"),
  IPPROTO_L2TP(115, "tunnels"),
  IPPROTO_SCTP(132, "SCTP"),
  IPPROTO_MH(135, "mobility"),
  IPPROTO_UDPLITE(136, "UDP-Lite"),
  IPPROTO_MPLS(137, "MPLS in IP"),
  IPPROTO_ETHERNET(143, "Ethernet in IPv6"),
  IPPROTO_RAW(255, "headers and all"),
  IPPROTO_MPTCP(262, "TCP over several paths");

  private final int number;
  private final String help;

  IpProtocol(int number, String help) {
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
