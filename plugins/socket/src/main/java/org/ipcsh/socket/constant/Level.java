package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Levels of options, getsockopt(2); those of IP are also IPPROTO_ names. */
public enum Level implements Constant {
  SOL_IP(0, "IPv4, ip(7)"),
  SOL_SOCKET(1, "every socket, socket(7)"),
  SOL_TCP(6, "TCP, tcp(7)"),
  SOL_UDP(17, "UDP, udp(7)"),
  SOL_IPV6(41, "IPv6, ipv6(7)"),
  SOL_ICMPV6(58, "ICMPv6"),
  SOL_RAW(255, "raw sockets, raw(7)"),
  SOL_DECNET(261, "DECnet"),
  SOL_X25(262, "X.25"),
  SOL_PACKET(263, "packet sockets, packet(7)"),
  SOL_ATM(264, "ATM"),
  SOL_AAL(265, "ATM adaptation"),
  SOL_IRDA(266, "infrared"),
  SOL_NETBEUI(267, "not in use"),
  SOL_LLC(268, "IEEE 802.2"),
  SOL_DCCP(269, "DCCP"),
  SOL_NETLINK(270, "netlink, netlink(7)"),
  SOL_TIPC(271, "TIPC"),
  SOL_RXRPC(272, "RxRPC"),
  SOL_PPPOL2TP(273, "L2TP"),
  SOL_BLUETOOTH(274, "Bluetooth"),
  SOL_PNPIPE(275, "Phonet pipes"),
  SOL_RDS(276, "RDS"),
  SOL_IUCV(277, "z/VM"),
  SOL_CAIF(278, "CAIF"),
  SOL_ALG(279, "the kernel's cryptography"),
  SOL_NFC(280, "near field"),
  SOL_KCM(281, "message multiplexer"),
  SOL_TLS(282, "TLS in the kernel"),
  SOL_XDP(283, "express data path");

  private final int number;
  private final String help;

  Level(int number, String help) {
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
