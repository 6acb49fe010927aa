package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.linux.Trace;

/** Numbers by the names of constants. */
public final class Symbol {
  private static final int TYPE = 0xf;

  private Symbol() {}

  /** The constant of that number, or null. */
  public static Constant of(long number, Constant... table) {
    for (Constant constant : table) {
      if (constant.number() == number) {
        return constant;
      }
    }
    return null;
  }

  /** The constant of that number; a number that has none shows as itself. */
  public static Numeric named(long number, Constant... table) {
    Constant constant = of(number, table);
    return constant != null ? constant : new Named(number, Long.toString(number));
  }

  /** As strace shows it: the name, or {@code 0x63 /* AF_??? *}{@code /}. */
  public static String traced(int number, String unknown, Constant... table) {
    Constant constant = of(number, table);
    return constant != null ? constant.name() : hex(number) + comment(unknown);
  }

  /** The type of a socket and its flags, as strace shows them. */
  public static String type(int type) {
    int flags = type & ~TYPE;
    Constant known = of(type & TYPE, SocketType.values());
    int unknown = flags;
    StringBuilder text = new StringBuilder();
    for (SocketFlag flag : SocketFlag.values()) {
      if ((flags & flag.number()) != 0) {
        text.append('|').append(flag.name());
        unknown &= (int) ~flag.number();
      }
    }
    if (known == null) {
      // With bits it does not know strace makes one number of them and the type.
      int left = (type & TYPE) | unknown;
      String number = left == 0 ? "0" : hex(left) + comment("SOCK_???");
      return text.length() == 0 ? number : number + text;
    }
    return known.name() + text + (unknown == 0 ? "" : "|" + hex(unknown) + comment("SOCK_???"));
  }

  /** The protocol of a socket, which each domain has its own names for, as strace shows it. */
  public static void protocol(Trace trace, int domain, int protocol) {
    if (domain == Domain.AF_INET.number() || domain == Domain.AF_INET6.number()) {
      trace.symbol(traced(protocol, "IPPROTO_???", IpProtocol.values()));
    } else if (domain == Domain.AF_NETLINK.number()) {
      trace.symbol(traced(protocol, "NETLINK_???", NetlinkProtocol.values()));
    } else if (domain == Domain.AF_PACKET.number()) {
      trace.symbol("htons(" + etherType(protocol) + ")");
    } else {
      trace.number(protocol);
    }
  }

  /** An Ethernet protocol in network byte order, as strace shows it within {@code htons()}. */
  public static String etherType(int network) {
    return traced(Network.swap(network), "ETH_P_???", EtherType.values());
  }

  private static String hex(int number) {
    return number == 0 ? "0" : "0x" + Integer.toHexString(number);
  }

  private static String comment(String unknown) {
    return " /* " + unknown + " */";
  }
}
