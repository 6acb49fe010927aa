package org.ipcsh.socket;

import org.ipcsh.api.Errno;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.EtherType;
import org.ipcsh.socket.constant.IpProtocol;
import org.ipcsh.socket.constant.NetlinkProtocol;
import org.ipcsh.socket.constant.Network;
import org.ipcsh.socket.constant.SocketType;
import org.ipcsh.socket.constant.Symbol;

/** Domain, type and protocol, as socket(2) and socketpair(2) take them. */
final class Kinds {
  private static final int SHORT = 0xffff;

  private Kinds() {}

  /**
   * The protocol that is passed: C programs write {@code htons(ETH_P_ALL)} for AF_PACKET, and here
   * {@code ETH_P_ALL} stands for that.
   */
  static int protocol(int domain, int protocol) {
    return domain == Domain.AF_PACKET.number()
        ? (protocol & ~SHORT) | Network.swap(protocol)
        : protocol;
  }

  private static String text(int domain, int type) {
    return Symbol.named(domain, Domain.values()) + " " + Symbol.type(type);
  }

  private static String named(int domain, int protocol) {
    if (domain == Domain.AF_NETLINK.number()) {
      return Symbol.named(protocol, NetlinkProtocol.values()).toString();
    } else if (domain == Domain.AF_PACKET.number()) {
      return Symbol.named(protocol, EtherType.values()).toString();
    }
    boolean internet = domain == Domain.AF_INET.number() || domain == Domain.AF_INET6.number();
    return internet
        ? Symbol.named(protocol, IpProtocol.values()).toString()
        : Integer.toString(protocol);
  }

  static String detail(Errno errno, int domain, int type, int protocol) {
    return switch (errno) {
      case EAFNOSUPPORT -> "this kernel has no domain " + Symbol.named(domain, Domain.values());
      case EPROTONOSUPPORT -> text(domain, type) + " has no protocol " + named(domain, protocol);
      case ESOCKTNOSUPPORT -> Symbol.named(domain, Domain.values()) + " has no such type";
      case EPERM, EACCES -> text(domain, type) + " needs the capability CAP_NET_RAW";
      case EOPNOTSUPP -> text(domain, type) + " cannot be made in pairs";
      default -> null;
    };
  }

  static String hint(Errno errno, int domain, int type) {
    boolean raw =
        domain == Domain.AF_PACKET.number() || (type & 0xf) == SocketType.SOCK_RAW.number();
    return switch (errno) {
      case EAFNOSUPPORT ->
          "it may be a module that is not loaded; /proc/net/protocols lists what is";
      case EPROTONOSUPPORT -> "without a protocol the usual one is taken";
      case ESOCKTNOSUPPORT -> "the domain's page in section 7 of the manual lists its types";
      case EINVAL -> "a type is one SOCK_ name, with SOCK_NONBLOCK and SOCK_CLOEXEC joined by |";
      case EPERM, EACCES ->
          raw
              ? "run it as root, or with setpriv --ambient-caps +net_raw --inh-caps +net_raw"
              : null;
      case EOPNOTSUPP -> "AF_UNIX can";
      default -> Trouble.hint(errno);
    };
  }
}
