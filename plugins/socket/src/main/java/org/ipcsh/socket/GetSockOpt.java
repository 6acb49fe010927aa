package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.IpProtocol;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.option.IpOption;
import org.ipcsh.socket.option.Ipv6Option;
import org.ipcsh.socket.option.NetlinkOption;
import org.ipcsh.socket.option.OptionCalls;
import org.ipcsh.socket.option.OptionValue;
import org.ipcsh.socket.option.Options;
import org.ipcsh.socket.option.PacketOption;
import org.ipcsh.socket.option.RawOption;
import org.ipcsh.socket.option.SocketOption;
import org.ipcsh.socket.option.TcpOption;
import org.ipcsh.socket.option.UdpOption;

/** getsockopt(2). */
@Command(
    name = "getsockopt",
    man = "getsockopt(2)",
    summary = "Get an option of a socket.",
    search = {"option", "buffer", "error", "credentials", "timeout"})
public record GetSockOpt(
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
    @Option("how much room the value is given; what its type takes if not given") Integer size)
    implements Action<Object> {

  @Override
  public Object run(Session session) {
    Kernel kernel = Kernel.of(session);
    OptionCalls.Get call = OptionValue.call(kernel, socket.number(), level, optname, size);
    Trouble.must(kernel, call, socket, errno -> detail(errno));
    return OptionValue.of(call);
  }

  private String detail(Errno errno) {
    return switch (errno) {
      case ENOPROTOOPT, EOPNOTSUPP ->
          socket.label() + " has no option " + Options.text(level, optname) + " to get";
      default -> null;
    };
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case ENOPROTOOPT, EOPNOTSUPP -> OptionTrouble.elsewhere(level, optname);
      case EINVAL -> "the size must fit the option, and not be negative";
      default -> Trouble.hint(errno);
    };
  }
}
