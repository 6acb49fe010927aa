package org.ipcsh.socket.option;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.address.Interfaces;
import org.ipcsh.socket.address.Ip4;
import org.ipcsh.socket.address.Ip6Text;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.constant.PacketMembership;
import org.ipcsh.socket.constant.Symbol;

/** The values of options as strace shows them: by their shape where it knows that, else as int. */
final class OptionTrace {
  private OptionTrace() {}

  static void got(Trace trace, Shape shape, ByteBuffer value, int length) {
    switch (shape) {
      case LINGER -> linger(trace, value, length);
      case UCRED -> ucred(trace, value, length);
      case TPACKET_STATS -> stats(trace, value, length);
      default -> plain(trace, value, length, shape);
    }
  }

  private static void plain(Trace trace, ByteBuffer value, int length, Shape shape) {
    if (length == Integer.BYTES && shape == Shape.REHASH) {
      trace.list().symbol(Symbol.traced(value.getInt(0), "SOCK_TXREHASH_???", Rehash.values()));
      trace.endList();
    } else if (length == Integer.BYTES && shape != Shape.INTS) {
      trace.list().number(value.getInt(0)).endList();
    } else if (shape == Shape.INTS && length % Integer.BYTES == 0 && length <= Long.BYTES) {
      trace.list();
      for (int i = 0; i < length; i += Integer.BYTES) {
        trace.number(value.getInt(i));
      }
      trace.endList();
    } else {
      trace.bytes(value, 0, length);
    }
  }

  static void given(Trace trace, int level, int option, ByteBuffer value, long at, int length) {
    Shape shape = Options.shape(level, option);
    if (shape == Shape.LINGER && level == Level.SOL_SOCKET.number()) {
      if (length >= Structs.LINGER.size()) {
        linger(trace, value, length);
      } else {
        trace.pointer(at);
      }
    } else if (shape == Shape.MREQ && length >= 2 * Integer.BYTES) {
      mreq(trace, value);
    } else if (shape == Shape.MREQ6 && length >= Structs.MREQ6.size()) {
      mreq6(trace, value);
    } else if (shape == Shape.PACKET_MREQ && length >= Structs.PACKET_MREQ.size()) {
      packetMreq(trace, value);
    } else if (level == Level.SOL_SOCKET.number() && isInt(shape)) {
      if (length < Integer.BYTES) {
        trace.pointer(at);
      } else {
        trace.list().number(value.getInt(0)).endList();
      }
    } else {
      plain(trace, value, length, shape == Shape.REHASH ? shape : Shape.BYTES);
    }
  }

  private static boolean isInt(Shape shape) {
    return shape == Shape.INT
        || shape == Shape.ERRNO
        || shape == Shape.TYPE
        || shape == Shape.DOMAIN;
  }

  private static void linger(Trace trace, ByteBuffer value, int length) {
    trace.struct().field("l_onoff").number(Structs.L_ONOFF.get(value));
    if (length >= Structs.LINGER.size()) {
      trace.field("l_linger").number(Structs.L_LINGER.get(value));
    }
    trace.end();
  }

  private static void ucred(Trace trace, ByteBuffer value, int length) {
    trace.struct().field("pid").number(Structs.PID.get(value));
    if (length >= 2 * Integer.BYTES) {
      trace.field("uid").number(id(Structs.UID.get(value)));
    }
    if (length >= Structs.UCRED.size()) {
      trace.field("gid").number(id(Structs.GID.get(value)));
    }
    trace.end();
  }

  /** Without sign, but for the one that is nobody. */
  static long id(long id) {
    return id == -1 ? id : id & 0xffff_ffffL;
  }

  private static void stats(Trace trace, ByteBuffer value, int length) {
    trace.struct().field("tp_packets").unsigned(Structs.TP_PACKETS.get(value) & 0xffff_ffffL);
    if (length >= Structs.STATS.size()) {
      trace.field("tp_drops").unsigned(Structs.TP_DROPS.get(value) & 0xffff_ffffL);
    }
    trace.end();
  }

  private static void mreq(Trace trace, ByteBuffer value) {
    trace.struct().field("imr_multiaddr").symbol(inetAddr(Structs.IMR_MULTIADDR.get(value)));
    trace.field("imr_interface").symbol(inetAddr(Structs.IMR_ADDRESS.get(value))).end();
  }

  private static String inetAddr(long network) {
    return "inet_addr(\"" + Ip4.dotted(Integer.reverseBytes((int) network)) + "\")";
  }

  private static void mreq6(Trace trace, ByteBuffer value) {
    String group = Ip6Text.show(OptionValue.bytes(value, 0, Ip6Text.BYTES));
    trace.struct().symbol("inet_pton(AF_INET6, \"" + group + "\", &ipv6mr_multiaddr)");
    int index = (int) Structs.IPV6MR_INTERFACE.get(value);
    trace.field("ipv6mr_interface").symbol(Interfaces.traced(index)).end();
  }

  private static void packetMreq(Trace trace, ByteBuffer value) {
    trace.struct();
    trace.field("mr_ifindex").symbol(Interfaces.traced((int) Structs.MR_IFINDEX.get(value)));
    int type = (int) Structs.MR_TYPE.get(value) & 0xffff;
    trace.field("mr_type").symbol(Symbol.traced(type, "PACKET_MR_???", PacketMembership.values()));
    int length = (int) Structs.MR_ALEN.get(value) & 0xffff;
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < Math.min(length, Long.BYTES); i++) {
      int each = value.get(Long.BYTES + i) & 0xff;
      address.append(i == 0 ? "" : ":").append(Character.forDigit(each >> 4, 16));
      address.append(Character.forDigit(each & 0xf, 16));
    }
    trace.field("mr_alen").number(length).field("mr_address").symbol(address.toString()).end();
  }
}
