package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.EtherType;
import org.ipcsh.socket.constant.IpProtocol;
import org.ipcsh.socket.constant.NetlinkProtocol;
import org.ipcsh.socket.constant.SocketFlag;
import org.ipcsh.socket.constant.SocketType;

/** socket(2). */
@Command(
    name = "socket",
    man = "socket(2)",
    summary = "Make a socket.",
    search = {"tcp", "udp", "unix", "network", "netlink", "packet", "raw", "create"})
public record MakeSocket(
    @Arg("AF_INET, AF_INET6, AF_UNIX and so on") @Flags(Domain.class) int domain,
    @Arg("SOCK_STREAM, SOCK_DGRAM and so on, SOCK_NONBLOCK, SOCK_CLOEXEC")
        @Flags({SocketType.class, SocketFlag.class})
        int type,
    @Arg(value = "IPPROTO_, NETLINK_ or ETH_P_ names; 0 is the usual one", otherwise = "0")
        @Flags({IpProtocol.class, NetlinkProtocol.class, EtherType.class})
        int protocol)
    implements Action<Socket> {

  @Override
  public Socket run(Session session) {
    int passed = Kinds.protocol(domain, protocol);
    long fd = Kernel.of(session).attempt(new Calls.Make(domain, type, passed));
    if (Kernel.failed(fd)) {
      Errno errno = Kernel.errno(fd);
      String detail = Kinds.detail(errno, domain, type, protocol);
      throw new Problem.CallFailed("socket", errno, detail).thrown();
    }
    return session.adopt(Socket.handle((int) fd, domain, type, passed));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return Kinds.hint(errno, domain, type);
  }
}
