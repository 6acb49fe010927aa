package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Families of AF_NETLINK, netlink(7). */
public enum NetlinkProtocol implements Constant {
  NETLINK_ROUTE(0, "interfaces, addresses, routes"),
  NETLINK_UNUSED(1, "not in use"),
  NETLINK_USERSOCK(2, "for programs among themselves"),
  NETLINK_FIREWALL(3, "not in use"),
  NETLINK_SOCK_DIAG(4, "sockets"),
  NETLINK_NFLOG(5, "not in use"),
  NETLINK_XFRM(6, "IPsec"),
  NETLINK_SELINUX(7, "events of SELinux"),
  NETLINK_ISCSI(8, "iSCSI"),
  NETLINK_AUDIT(9, "audit"),
  NETLINK_FIB_LOOKUP(10, "routing decisions"),
  NETLINK_CONNECTOR(11, "events of processes and others"),
  NETLINK_NETFILTER(12, "firewall"),
  NETLINK_IP6_FW(13, "not in use"),
  NETLINK_DNRTMSG(14, "not in use"),
  NETLINK_KOBJECT_UEVENT(15, "devices that come and go"),
  NETLINK_GENERIC(16, "families by name"),
  NETLINK_SCSITRANSPORT(18, "SCSI"),
  NETLINK_ECRYPTFS(19, "not in use"),
  NETLINK_RDMA(20, "InfiniBand"),
  NETLINK_CRYPTO(21, "the kernel's cryptography"),
  NETLINK_SMC(22, "SMC");

  private final int number;
  private final String help;

  NetlinkProtocol(int number, String help) {
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
