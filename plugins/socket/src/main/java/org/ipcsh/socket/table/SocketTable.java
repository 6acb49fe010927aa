package org.ipcsh.socket.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Uid;
import org.ipcsh.socket.address.Ip4;
import org.ipcsh.socket.address.Ip6;
import org.ipcsh.socket.address.LinkAddress;
import org.ipcsh.socket.address.NetlinkPort;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.address.UnixName;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.SocketType;
import org.ipcsh.socket.constant.Symbol;
import org.ipcsh.socket.option.TcpState;

/**
 * The sockets of this machine, or rather of this network namespace, as {@code /proc/net} lists
 * them: what lists, hints and completion go by, since it needs no permission and no call of a
 * socket.
 */
public final class SocketTable {
  private static final Path FOLDER = Path.of("/proc/net");
  private static final int UNIX_LISTENS = 0x10000;
  private static final int UNIX_CONNECTED = 3;
  private static final int HEX = 16;
  private static final int DECIMAL = 10;

  private SocketTable() {}

  /** All there are; none of what cannot be read. */
  public static List<ListedSocket> all() {
    List<ListedSocket> all = new ArrayList<>();
    internet(all, "tcp", SocketType.SOCK_STREAM);
    internet(all, "tcp6", SocketType.SOCK_STREAM);
    internet(all, "udp", SocketType.SOCK_DGRAM);
    internet(all, "udp6", SocketType.SOCK_DGRAM);
    internet(all, "raw", SocketType.SOCK_RAW);
    internet(all, "raw6", SocketType.SOCK_RAW);
    unix(all);
    netlink(all);
    packet(all);
    return all;
  }

  private interface Reader {
    ListedSocket read(String... words);
  }

  /** Reads a list line by line, cut at blanks into at most so many words; 0 for any number. */
  private static void each(List<ListedSocket> all, String name, int most, Reader reader) {
    try {
      // Names are bytes of any kind; as Latin-1 none is lost.
      List<String> lines = Files.readAllLines(FOLDER.resolve(name), StandardCharsets.ISO_8859_1);
      for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
        all.add(reader.read(line.strip().split("\\s+", most)));
      }
    } catch (IOException e) {
      return; // a kernel without that domain, or no /proc: then there is nothing to tell
    }
  }

  private static void internet(List<ListedSocket> all, String name, SocketType type) {
    Domain domain = name.endsWith("6") ? Domain.AF_INET6 : Domain.AF_INET;
    each(
        all,
        name,
        0,
        words -> {
          Numeric state = named(words[3], HEX, TcpState.values());
          String word = state instanceof TcpState known ? known.word() : state.toString();
          String peer = address(words[2]);
          return new ListedSocket(
              domain,
              type,
              state == TcpState.TCP_CLOSE ? ListedSocket.UNCONNECTED : word,
              address(words[1]),
              peer.endsWith(":0") ? null : peer,
              new Uid(Integer.parseUnsignedInt(words[7])),
              Long.parseLong(words[9]));
        });
  }

  /** {@code 0100007F:1388}: words of 32 bits in the machine's byte order, and the port. */
  private static String address(String hex) {
    int colon = hex.indexOf(':');
    int port = Integer.parseInt(hex.substring(colon + 1), HEX);
    ByteBuffer bytes = ByteBuffer.allocate(colon / 2).order(ByteOrder.nativeOrder());
    for (int i = 0; i < colon; i += 8) {
      bytes.putInt(Integer.parseUnsignedInt(hex.substring(i, i + 8), HEX));
    }
    SocketAddress address =
        bytes.capacity() == Integer.BYTES
            ? new Ip4(Integer.reverseBytes(bytes.getInt(0)), port)
            : new Ip6(Bytes.wrap(bytes.array()), port, 0, 0);
    return address.text();
  }

  private static void unix(List<ListedSocket> all) {
    each(
        all,
        "unix",
        8,
        words -> {
          boolean listens = (Integer.parseInt(words[3], HEX) & UNIX_LISTENS) != 0;
          boolean connected = Integer.parseInt(words[5], HEX) == UNIX_CONNECTED;
          String state =
              listens
                  ? ListedSocket.LISTEN
                  : connected ? TcpState.TCP_ESTABLISHED.word() : ListedSocket.UNCONNECTED;
          return new ListedSocket(
              Domain.AF_UNIX,
              named(words[4], HEX, SocketType.values()),
              state,
              words.length < 8 ? null : unixName(words[7]).text(),
              null,
              null,
              Long.parseLong(words[6]));
        });
  }

  /** The kernel shows an abstract name with {@code @} for each NUL in it. */
  private static UnixName unixName(String shown) {
    byte[] path = shown.getBytes(StandardCharsets.ISO_8859_1);
    if (path.length > 0 && path[0] == '@') {
      path[0] = 0;
    }
    return new UnixName(Bytes.wrap(path));
  }

  private static void netlink(List<ListedSocket> all) {
    each(
        all,
        "netlink",
        0,
        words -> {
          int pid = (int) Long.parseLong(words[2]);
          int groups = Integer.parseUnsignedInt(words[3], HEX);
          return new ListedSocket(
              Domain.AF_NETLINK,
              SocketType.SOCK_RAW,
              ListedSocket.UNCONNECTED,
              new NetlinkPort(pid, groups).text(),
              null,
              null,
              Long.parseLong(words[9]));
        });
  }

  private static void packet(List<ListedSocket> all) {
    each(
        all,
        "packet",
        0,
        words -> {
          int protocol = Integer.parseInt(words[3], HEX);
          int index = Integer.parseInt(words[4]);
          return new ListedSocket(
              Domain.AF_PACKET,
              named(words[2], DECIMAL, SocketType.values()),
              ListedSocket.UNCONNECTED,
              new LinkAddress(protocol, index, 0, 0, 0, Bytes.EMPTY).text(),
              null,
              new Uid(Integer.parseUnsignedInt(words[7])),
              Long.parseLong(words[8]));
        });
  }

  private static Numeric named(String number, int radix, Constant... table) {
    return Symbol.named(Integer.parseInt(number, radix), table);
  }
}
