package org.ipcsh.socket.address;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.EtherType;
import org.ipcsh.socket.constant.PacketType;

/**
 * The forms of addresses, by what they begin with.
 *
 * <pre>
 * 127.0.0.1:5000  localhost:http  *:0      IPv4, or by the socket's domain IPv6
 * [::1]:5000  [fe80::1%eth0]:5000          IPv6
 * unix:/tmp/s  unix:@name  unix:           a path, an abstract name, none
 * netlink:PID  netlink:PID:GROUPS
 * packet:DEVICE  packet:DEVICE:PROTOCOL  packet:DEVICE:PROTOCOL:TYPE:1a:2b:3c:4d:5e:6f
 * AF_UNSPEC                                none: connect dissolves an association
 * sockaddr:0200...                         any bytes, in hexadecimal
 * </pre>
 *
 * @param expects what errors say it must be
 * @param text what was written
 * @param session whose folder a path starts from; null to look at the form only
 */
record EndpointText(String expects, String text, Session session) {
  private static final String UNIX = "unix:";
  private static final String NETLINK = "netlink:";
  private static final String PACKET = "packet:";
  private static final long UNSIGNED = 0xffff_ffffL;
  private static final int SHORT = 0xffff;

  Endpoint read() {
    if (text.startsWith(UNIX)) {
      return unix(text.substring(UNIX.length()));
    } else if (text.startsWith(NETLINK)) {
      return netlink(text.substring(NETLINK.length()).split(":", -1));
    } else if (text.startsWith(PACKET)) {
      return packet(text.substring(PACKET.length()).split(":", 4));
    } else if (text.startsWith(OtherAddress.PREFIX)) {
      return other(text.substring(OtherAddress.PREFIX.length()));
    } else if (text.equals(Domain.AF_UNSPEC.name())) {
      return OtherAddress.UNSPEC;
    }
    return text.startsWith("[") ? bracketed() : plain();
  }

  private ProblemException bad() {
    return new Problem.BadValue("", expects, text.isEmpty() ? "empty" : text).thrown();
  }

  private long number(String digits, long low, long high) {
    return Numbers.read(digits, expects, low, high);
  }

  private Endpoint unix(String name) {
    if (name.startsWith("@")) {
      Bytes zero = Bytes.wrap(new byte[1]);
      return new UnixName(zero.plus(Escaped.read(name.substring(1))));
    }
    Bytes path = Escaped.read(name);
    boolean relative = path.size() > 0 && path.at(0) != '/';
    if (relative && session != null && path.utf8() != null) {
      // The shell changes its own folder only, not that of its process.
      String absolute = session.path(path.utf8()).toString();
      return new UnixName(Bytes.wrap(absolute.getBytes(StandardCharsets.UTF_8)));
    }
    return new UnixName(path);
  }

  private Endpoint netlink(String... parts) {
    if (parts.length > 2) {
      throw bad();
    }
    long pid = number(parts[0], Integer.MIN_VALUE, UNSIGNED);
    long groups = parts.length == 1 ? 0 : number(parts[1], Integer.MIN_VALUE, UNSIGNED);
    return new NetlinkPort((int) pid, (int) groups);
  }

  private Endpoint packet(String... parts) {
    String device = parts[0];
    int protocol = parts.length < 2 ? 0 : constant(parts[1], SHORT, EtherType.values());
    int type = parts.length < 3 ? 0 : constant(parts[2], 0xff, PacketType.values());
    Bytes address = parts.length < 4 ? Bytes.EMPTY : hardware(parts[3]);
    boolean numbered = Numbers.looksLike(device);
    if (device.isEmpty()) {
      throw bad();
    }
    int index = numbered ? (int) number(device, Integer.MIN_VALUE, UNSIGNED) : 0;
    LinkAddress link = new LinkAddress(protocol, index, 0, type, address.size(), address);
    return numbered ? link : new DeviceName(device, link);
  }

  private int constant(String word, int most, Constant... table) {
    for (Constant constant : table) {
      if (constant.name().equals(word)) {
        return (int) constant.number();
      }
    }
    return (int) number(word, 0, most);
  }

  private Bytes hardware(String written) {
    if (!written.matches("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){0,7}")) {
      throw bad();
    }
    return Bytes.wrap(HexFormat.ofDelimiter(":").parseHex(written));
  }

  private Endpoint other(String hex) {
    if (!hex.matches("([0-9a-fA-F]{2})*") || hex.length() > 2 * SocketAddress.ROOM) {
      throw bad();
    }
    return new OtherAddress(Bytes.wrap(HexFormat.of().parseHex(hex)));
  }

  private Endpoint bracketed() {
    int end = text.indexOf(']');
    if (end < 0 || !text.startsWith(":", end + 1)) {
      throw bad();
    }
    String host = text.substring(1, end);
    String service = text.substring(end + 2);
    int percent = host.indexOf('%');
    Bytes address = Ip6Text.read(percent < 0 ? host : host.substring(0, percent));
    if (address == null || service.isEmpty()) {
      throw bad();
    }
    if (!Numbers.looksLike(service)) {
      return new HostPort(host, service);
    }
    int port = (int) number(service, 0, SHORT);
    String zone = percent < 0 ? "0" : host.substring(percent + 1);
    if (zone.isEmpty()) {
      throw bad();
    }
    return Numbers.looksLike(zone)
        ? new Ip6(address, port, 0, (int) number(zone, 0, UNSIGNED))
        : new ScopedIp6(zone, new Ip6(address, port, 0, 0));
  }

  private Endpoint plain() {
    int colon = text.lastIndexOf(':');
    if (colon <= 0 || colon == text.length() - 1 || text.indexOf(':') != colon) {
      throw bad();
    }
    String host = text.substring(0, colon);
    String service = text.substring(colon + 1);
    Integer literal = Ip4.literal(host);
    if (!Numbers.looksLike(service)) {
      return new HostPort(host, service);
    }
    int port = (int) number(service, 0, SHORT);
    // By its decimal form: the resolver knows no other.
    return literal == null ? new HostPort(host, Integer.toString(port)) : new Ip4(literal, port);
  }
}
