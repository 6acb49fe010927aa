package org.ipcsh.socket.option;

import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.constant.Symbol;

/** The options of each level. */
public final class Options {
  private static final List<OptName> NONE = List.of();

  private Options() {}

  private static List<? extends OptName> of(int level) {
    Constant known = Symbol.of(level, Level.values());
    if (!(known instanceof Level each)) {
      return NONE;
    }
    return switch (each) {
      case SOL_SOCKET -> List.of(SocketOption.values());
      case SOL_IP -> List.of(IpOption.values());
      case SOL_IPV6 -> List.of(Ipv6Option.values());
      case SOL_TCP -> List.of(TcpOption.values());
      case SOL_UDP -> List.of(UdpOption.values());
      case SOL_NETLINK -> List.of(NetlinkOption.values());
      case SOL_PACKET -> List.of(PacketOption.values());
      case SOL_RAW -> List.of(RawOption.values());
      default -> NONE;
    };
  }

  /** The option of that number at a level, or null. */
  public static OptName of(int level, int name) {
    for (OptName option : of(level)) {
      if (option.number() == name) {
        return option;
      }
    }
    return null;
  }

  /** Its shape; bytes where nothing is known of it. */
  public static Shape shape(int level, int name) {
    OptName option = of(level, name);
    return option == null ? Shape.BYTES : option.shape();
  }

  /** {@code SOL_SOCKET SO_REUSEADDR}, or numbers. */
  public static String text(int level, int name) {
    OptName option = of(level, name);
    String optname = option == null ? Integer.toString(name) : option.name();
    return Symbol.named(level, Level.values()) + " " + optname;
  }

  /** As strace names it, of which it has a way for each level. */
  static String traced(int level, int name, boolean got) {
    OptName option = of(level, name);
    if (option != null) {
      return got ? option.tracedGot() : option.traced();
    }
    Constant known = Symbol.of(level, Level.values());
    if (known == null || of(level).isEmpty()) {
      return Integer.toString(name);
    }
    String family = known == Level.SOL_SOCKET ? "SO" : known.name().substring("SOL_".length());
    return Symbol.traced(name, family + "_???");
  }
}
