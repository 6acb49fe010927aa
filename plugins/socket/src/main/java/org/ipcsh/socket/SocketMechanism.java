package org.ipcsh.socket;

import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Mechanism;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.socket.address.EndpointKind;
import org.ipcsh.socket.constant.Backlog;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.EtherType;
import org.ipcsh.socket.constant.HardwareType;
import org.ipcsh.socket.constant.IpProtocol;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.constant.NetlinkProtocol;
import org.ipcsh.socket.constant.PacketMembership;
import org.ipcsh.socket.constant.PacketType;
import org.ipcsh.socket.constant.ShutHow;
import org.ipcsh.socket.constant.SocketFlag;
import org.ipcsh.socket.constant.SocketType;
import org.ipcsh.socket.constant.TransferFlag;
import org.ipcsh.socket.message.ControlType;
import org.ipcsh.socket.option.IpOption;
import org.ipcsh.socket.option.Ipv6Option;
import org.ipcsh.socket.option.NetlinkOption;
import org.ipcsh.socket.option.PacketOption;
import org.ipcsh.socket.option.RawOption;
import org.ipcsh.socket.option.Rehash;
import org.ipcsh.socket.option.SocketOption;
import org.ipcsh.socket.option.TcpOption;
import org.ipcsh.socket.option.TcpState;
import org.ipcsh.socket.option.UdpOption;
import org.pf4j.Extension;

/** Sockets. */
@Extension
public final class SocketMechanism implements Mechanism {
  /** Made by the shell. */
  public SocketMechanism() {}

  @Override
  public String name() {
    return "socket";
  }

  @Override
  public String summary() {
    return "Sockets: UNIX, TCP, UDP, netlink, packet";
  }

  @Override
  public List<Class<?>> commands() {
    return List.of(
        MakeSocket.class,
        SocketPair.class,
        Bind.class,
        Listen.class,
        Accept.class,
        Connect.class,
        Send.class,
        SendTo.class,
        SendMsg.class,
        Recv.class,
        RecvFrom.class,
        RecvMsg.class,
        Shutdown.class,
        GetSockName.class,
        GetPeerName.class,
        GetSockOpt.class,
        SetSockOpt.class,
        SockFd.class,
        Sockets.class);
  }

  @Override
  public List<Kind<?>> kinds() {
    return List.of(new EndpointKind());
  }

  @Override
  public List<Class<? extends Constant>> constants() {
    return List.of(
        Domain.class,
        SocketType.class,
        SocketFlag.class,
        IpProtocol.class,
        NetlinkProtocol.class,
        EtherType.class,
        HardwareType.class,
        PacketType.class,
        PacketMembership.class,
        Backlog.class,
        TransferFlag.class,
        ShutHow.class,
        Level.class,
        SocketOption.class,
        IpOption.class,
        Ipv6Option.class,
        TcpOption.class,
        UdpOption.class,
        NetlinkOption.class,
        PacketOption.class,
        RawOption.class,
        Rehash.class,
        TcpState.class,
        ControlType.class);
  }

  @Override
  public Rows<?> objects(Session session) {
    return Sockets.list();
  }
}
