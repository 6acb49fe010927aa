package org.ipcsh.socket;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Session;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Inherited;
import org.ipcsh.linux.file.KernelFile;
import org.ipcsh.linux.file.Owner;
import org.ipcsh.linux.user.Names;
import org.ipcsh.socket.address.Ip4;
import org.ipcsh.socket.address.Ip6;
import org.ipcsh.socket.address.NetlinkPort;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.address.UnixName;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.Symbol;
import org.ipcsh.socket.table.Holder;
import org.ipcsh.socket.table.ListedSocket;
import org.ipcsh.socket.table.SocketTable;

/** What errnos mean for a call with an address: who holds it, what is wrong with it. */
final class AddressTrouble {
  private static final Path FIRST_FREE = Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");

  private AddressTrouble() {}

  static String binding(
      Errno errno, Session session, Descriptor socket, int domain, SocketAddress address) {
    return switch (errno) {
      case EADDRINUSE -> inUse(session, address);
      case EADDRNOTAVAIL -> address.text() + " is no address of this machine";
      case EACCES ->
          port(address) > 0
              ? "port " + port(address) + " needs the capability CAP_NET_BIND_SERVICE"
              : null;
      case EINVAL -> invalid(domain, address, socket.label() + " has an address already");
      case ENOENT, ENOTDIR, EROFS, ELOOP, ENAMETOOLONG -> path(errno, address);
      case EAFNOSUPPORT -> mismatch(domain, address);
      default -> null;
    };
  }

  static String bindingHint(Errno errno, Session session, int domain, SocketAddress address) {
    return switch (errno) {
      case EADDRINUSE -> inUseHint(session, address);
      case EADDRNOTAVAIL -> "0.0.0.0 or [::] is any address of this machine";
      case EACCES ->
          port(address) > 0
              ? "the first port that is free to all is "
                  + KernelFile.line(FIRST_FREE, "1024")
                  + ": "
                  + FIRST_FREE
              : "the folder must allow writing" + whose(address);
      case EINVAL ->
          tooLong(address)
              ? tooLongHint()
              : address.family() == domain ? "an address stays: make another socket" : form(domain);
      case EPERM ->
          address instanceof NetlinkPort
              ? "most groups of netlink take the capability CAP_NET_ADMIN, those of audit"
                  + " CAP_AUDIT_READ"
              : Trouble.hint(errno);
      case ENOENT, ENOTDIR -> "bind makes the file, but not its folder";
      case EAFNOSUPPORT -> form(domain);
      case ENODEV, ENXIO -> "there is no such interface";
      case ELOOP -> "symbolic links on the way there lead in a circle";
      case ENAMETOOLONG -> "a name on the way there has more than 255 bytes";
      case EROFS -> "nothing can be made on that file system";
      default -> Trouble.hint(errno);
    };
  }

  static String connecting(Errno errno, Descriptor socket, SocketAddress address) {
    return switch (errno) {
      case ECONNREFUSED -> "nothing listens at " + address.text();
      case EALREADY -> "an earlier connect of " + socket.label() + " still goes on";
      case EINPROGRESS -> socket.label() + " is connecting now, and does not wait";
      case EAGAIN ->
          address instanceof UnixName
              ? "as many connections as may wait for " + address.text() + " do"
              : "no port is free for the way there";
      case EPROTOTYPE -> "the socket at " + address.text() + " is of another type";
      case EADDRNOTAVAIL -> address.text() + " cannot be connected to, or no port is free";
      case EACCES ->
          address instanceof Ip4
              ? address.text() + " is a broadcast address"
              : "no permission to write to " + address.text();
      case ENOENT, ENOTDIR, ELOOP -> path(errno, address);
      case EAFNOSUPPORT -> mismatch(domain(socket, address), address);
      case EINVAL -> invalid(domain(socket, address), address, null);
      case ENETUNREACH, EHOSTUNREACH -> address.text() + ": " + errno.help();
      default -> null;
    };
  }

  static String connectingHint(Errno errno, Descriptor socket, SocketAddress address) {
    return switch (errno) {
      case ECONNREFUSED -> refusedHint(address);
      case EALREADY, EINPROGRESS ->
          "poll waits with "
              + socket.lastNumber()
              + ":POLLOUT until it is done, getsockopt SOL_SOCKET SO_ERROR says how";
      case EAGAIN -> "wait until the server accepts; without SOCK_NONBLOCK connect waits itself";
      case EPROTOTYPE -> "sockets shows of what type it is";
      case EACCES ->
          address instanceof Ip4
              ? "setsockopt SOL_SOCKET SO_BROADCAST 1 allows it"
              : "writing to the socket's file is what connecting needs" + whose(address);
      case EINVAL -> tooLong(address) ? tooLongHint() : form(domain(socket, address));
      case ENOENT, ENOTDIR -> "the server makes the file when it binds; start it first";
      case ELOOP -> "symbolic links on the way there lead in a circle";
      case EAFNOSUPPORT -> form(domain(socket, address));
      case EISCONN -> "a stream is connected once; make another socket";
      default -> Trouble.hint(errno);
    };
  }

  private static int domain(Descriptor socket, SocketAddress address) {
    return socket instanceof Socket known
        ? (int) ((org.ipcsh.api.Numeric) known.facts().get("domain")).number()
        : address.family();
  }

  private static int port(SocketAddress address) {
    return address instanceof Ip4 ip4 ? ip4.port() : address instanceof Ip6 ip6 ? ip6.port() : 0;
  }

  private static boolean tooLong(SocketAddress address) {
    return address instanceof UnixName name && name.path().size() > UnixName.MOST;
  }

  private static String tooLongHint() {
    return "a path or abstract name has up to "
        + UnixName.MOST
        + " bytes; for a longer path make a symbolic link";
  }

  private static String invalid(int domain, SocketAddress address, String otherwise) {
    if (tooLong(address)) {
      int size = ((UnixName) address).path().size();
      return "the name has " + size + " bytes, and sun_path " + UnixName.MOST;
    }
    return address.family() != domain ? mismatch(domain, address) : otherwise;
  }

  private static String mismatch(int domain, SocketAddress address) {
    return address.family() == domain
        ? null
        : address.text() + " is no address of " + Symbol.named(domain, Domain.values());
  }

  private static String form(int domain) {
    for (Domain each : Domain.values()) {
      if (each.number() == domain) {
        return switch (each) {
          case AF_INET -> "an address of AF_INET is written 127.0.0.1:5000";
          case AF_INET6 ->
              "an address of AF_INET6 is written [::1]:5000, or [::ffff:127.0.0.1]:5000";
          case AF_UNIX -> "an address of AF_UNIX is written unix:/tmp/s or unix:@name";
          case AF_NETLINK -> "an address of AF_NETLINK is written netlink:PID:GROUPS";
          case AF_PACKET -> "an address of AF_PACKET is written packet:lo:ETH_P_ALL";
          default -> null;
        };
      }
    }
    return null;
  }

  private static String path(Errno errno, SocketAddress address) {
    return address.text() + ": " + errno.help();
  }

  /** {@code ; /run/s belongs to root, mode 0755}, of a socket's file or a folder on the way. */
  static String whose(SocketAddress address) {
    String whose =
        address instanceof UnixName name && name.isPath()
            ? Owner.ofRefusing(Path.of(name.path().utf8()))
            : null;
    return whose == null ? "" : "; " + whose;
  }

  /** {@code 127.0.0.1:5000 is held by python3 (pid 123)}. */
  private static String inUse(Session session, SocketAddress address) {
    ListedSocket other = holding(address);
    if (other == null) {
      return address.text() + " is in use";
    } else if (other.inode() == 0) {
      return address.text() + " is held by a connection that is over (" + other.state() + ")";
    }
    String where = address.text().equals(other.local()) ? "" : ", as " + other.local();
    Descriptor ours = ours(session, other);
    Holder holder = Holder.of(Set.of(other.inode())).get(other.inode());
    String who =
        ours != null
            ? ours + " of this session"
            : holder != null
                ? holder.text()
                : "a process" + owner(other.uid()) + " that you may not look into";
    return address.text() + " is held by " + who + where;
  }

  private static String owner(Uid uid) {
    return uid == null ? "" : " of " + new Names().of(uid);
  }

  /** The handle of a socket in the list, if this session has one. */
  private static Descriptor ours(Session session, ListedSocket listed) {
    String file = "socket:[" + listed.inode() + "]";
    for (Handle handle : session.handles()) {
      if (handle instanceof Descriptor ours && file.equals(Inherited.file(ours.lastNumber()))) {
        return ours;
      }
    }
    return null;
  }

  /** The socket that is in the way: of the same port and either address, or of the same name. */
  private static ListedSocket holding(SocketAddress address) {
    List<ListedSocket> all = SocketTable.all();
    for (ListedSocket each : all) {
      if (address.text().equals(each.local())) {
        return each;
      }
    }
    int port = port(address);
    for (ListedSocket each : all) {
      if (port > 0 && each.local() != null && each.local().endsWith(":" + port)) {
        return each;
      }
    }
    return null;
  }

  private static String inUseHint(Session session, SocketAddress address) {
    ListedSocket other = holding(address);
    boolean path = address instanceof UnixName name && name.isPath();
    if (other == null) {
      return path
          ? "the file is there, but no socket is bound to it: remove it"
          : "a socket that is bound and does not listen yet shows in no list";
    } else if (other.inode() == 0) {
      return "setsockopt SOL_SOCKET SO_REUSEADDR 1 before bind allows it";
    }
    String first = ours(session, other) != null ? "close it" : "end that process";
    return first
        + (address instanceof UnixName
            ? ", or take another name"
            : ", or take another port; port 0 is any free one");
  }

  private static String refusedHint(SocketAddress address) {
    if (address instanceof UnixName name && name.isPath()) {
      ListedSocket bound = holding(address);
      return bound == null
          ? "the file is there, but the process that bound it is gone"
          : "a socket is bound there, but does not listen";
    }
    int port = port(address);
    Map<String, ListedSocket> others = new java.util.TreeMap<>();
    for (ListedSocket each : SocketTable.all()) {
      if (each.bound() && port > 0 && each.local().endsWith(":" + port)) {
        others.put(each.local(), each);
      }
    }
    return others.isEmpty()
        ? "start the server first; sockets lists who listens where"
        : "of that port there is " + String.join(" ", others.keySet());
  }
}
