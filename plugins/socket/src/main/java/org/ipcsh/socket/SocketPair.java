package org.ipcsh.socket;

import java.nio.ByteBuffer;
import java.util.List;
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

/** socketpair(2). */
@Command(
    name = "socketpair",
    man = "socketpair(2)",
    summary = "Make two sockets that are connected to each other.",
    search = {"pair", "pipe", "create"})
public record SocketPair(
    @Arg("AF_UNIX, in which alone the kernel makes pairs") @Flags(Domain.class) int domain,
    @Arg("SOCK_STREAM, SOCK_DGRAM or SOCK_SEQPACKET, SOCK_NONBLOCK, SOCK_CLOEXEC")
        @Flags({SocketType.class, SocketFlag.class})
        int type,
    @Arg(value = "0: the usual protocol", otherwise = "0")
        @Flags({IpProtocol.class, NetlinkProtocol.class, EtherType.class})
        int protocol)
    implements Action<List<Socket>> {

  @Override
  public List<Socket> run(Session session) {
    Kernel kernel = Kernel.of(session);
    ByteBuffer two = kernel.scratch().of(2 * Integer.BYTES);
    int passed = Kinds.protocol(domain, protocol);
    long result =
        kernel.attempt(new Calls.Pair(domain, type, passed, two, kernel.scratch().address()));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      String detail = Kinds.detail(errno, domain, type, protocol);
      throw new Problem.CallFailed("socketpair", errno, detail).thrown();
    }
    Socket one = session.adopt(Socket.handle(two.getInt(0), domain, type, passed));
    Socket other = Socket.handle(two.getInt(Integer.BYTES), domain, type, passed);
    return List.of(one, session.adopt(other));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return Kinds.hint(errno, domain, type);
  }
}
