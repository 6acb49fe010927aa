package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Communication domains, socket(2), address_families(7). */
public enum Domain implements Constant {
  AF_UNSPEC(0, "none: connect takes it to dissolve an association"),
  AF_UNIX(1, "on this machine, by a path or an abstract name"),
  AF_INET(2, "IPv4"),
  AF_AX25(3, "amateur radio"),
  AF_IPX(4, "Novell"),
  AF_APPLETALK(5, "AppleTalk"),
  AF_NETROM(6, "amateur radio"),
  AF_BRIDGE(7, "bridges"),
  AF_ATMPVC(8, "ATM circuits that stay"),
  AF_X25(9, "X.25"),
  AF_INET6(10, "IPv6"),
  AF_ROSE(11, "amateur radio"),
  AF_NETBEUI(13, "not in use"),
  AF_SECURITY(14, "not in use"),
  AF_KEY(15, "keys of IPsec"),
  AF_NETLINK(16, "talk with the kernel"),
  AF_PACKET(17, "packets as the device sees them"),
  AF_ASH(18, "not in use"),
  AF_ECONET(19, "Acorn"),
  AF_ATMSVC(20, "ATM circuits"),
  AF_RDS(21, "reliable datagrams"),
  AF_SNA(22, "not in use"),
  AF_IRDA(23, "infrared"),
  AF_PPPOX(24, "PPP over something"),
  AF_WANPIPE(25, "not in use"),
  AF_LLC(26, "IEEE 802.2"),
  AF_IB(27, "InfiniBand"),
  AF_MPLS(28, "MPLS"),
  AF_CAN(29, "CAN bus"),
  AF_TIPC(30, "TIPC"),
  AF_BLUETOOTH(31, "Bluetooth"),
  AF_IUCV(32, "z/VM"),
  AF_RXRPC(33, "RxRPC"),
  AF_ISDN(34, "ISDN"),
  AF_PHONET(35, "Phonet"),
  AF_IEEE802154(36, "IEEE 802.15.4"),
  AF_CAIF(37, "CAIF"),
  AF_ALG(38, "the kernel's cryptography"),
  AF_NFC(39, "near field"),
  AF_VSOCK(40, "between a virtual machine and its host"),
  AF_KCM(41, "the kernel's message multiplexer"),
  AF_QIPCRTR(42, "Qualcomm"),
  AF_SMC(43, "shared memory over RDMA"),
  AF_XDP(44, "express data path"),
  AF_MCTP(45, "management components");

  private final int number;
  private final String help;

  Domain(int number, String help) {
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
