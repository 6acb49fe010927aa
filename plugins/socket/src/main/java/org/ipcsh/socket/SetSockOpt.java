package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.IpProtocol;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.option.IpOption;
import org.ipcsh.socket.option.Ipv6Option;
import org.ipcsh.socket.option.NetlinkOption;
import org.ipcsh.socket.option.OptionBytes;
import org.ipcsh.socket.option.OptionCalls;
import org.ipcsh.socket.option.Options;
import org.ipcsh.socket.option.PacketOption;
import org.ipcsh.socket.option.RawOption;
import org.ipcsh.socket.option.SocketOption;
import org.ipcsh.socket.option.TcpOption;
import org.ipcsh.socket.option.UdpOption;

/** setsockopt(2). */
@Command(
    name = "setsockopt",
    man = "getsockopt(2)",
    summary = "Set an option of a socket.",
    search = {"option", "buffer", "timeout", "reuse", "linger", "broadcast"})
public record SetSockOpt(
    @Arg("the socket") Descriptor socket,
    @Arg("SOL_SOCKET, SOL_TCP and so on") @Flags({Level.class, IpProtocol.class}) int level,
    @Arg("SO_REUSEADDR, TCP_NODELAY and so on")
        @Flags({
          SocketOption.class,
          IpOption.class,
          Ipv6Option.class,
          TcpOption.class,
          UdpOption.class,
          NetlinkOption.class,
          PacketOption.class,
          RawOption.class
        })
        int optname,
    @Arg("a number, a duration, text, bytes, a list of numbers, or a struct's fields") Object value)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    Kernel kernel = Kernel.of(session);
    int fd = socket.number();
    Bytes bytes = new OptionBytes(Options.shape(level, optname)).of(value, session);
    ByteBuffer memory = kernel.scratch().of(bytes.size());
    bytes.copyTo(memory);
    long at = kernel.scratch().address();
    Trouble.must(
        kernel,
        new OptionCalls.Set(fd, level, optname, memory, at, bytes.size()),
        socket,
        errno -> detail(errno));
    return null;
  }

  private String detail(Errno errno) {
    String option = Options.text(level, optname);
    return switch (errno) {
      case ENOPROTOOPT, EOPNOTSUPP -> socket.label() + " has no option " + option + " to set";
      case EPERM, EACCES -> option + " needs the capability CAP_NET_ADMIN";
      default -> null;
    };
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case ENOPROTOOPT, EOPNOTSUPP -> OptionTrouble.elsewhere(level, optname);
      case EINVAL, EDOM ->
          Options.text(level, optname) + " takes " + Options.shape(level, optname).written();
      case ENODEV -> "there is no such interface";
      case ENOENT -> "no module of that name is loaded";
      default -> Trouble.hint(errno);
    };
  }
}
