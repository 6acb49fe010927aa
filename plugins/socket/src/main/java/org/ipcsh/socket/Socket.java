package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.EtherType;
import org.ipcsh.socket.constant.IpProtocol;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.constant.NetlinkProtocol;
import org.ipcsh.socket.constant.Network;
import org.ipcsh.socket.constant.SocketType;
import org.ipcsh.socket.constant.Symbol;
import org.ipcsh.socket.option.OptionCalls;
import org.ipcsh.socket.option.SocketOption;

/** A socket, socket(7): a descriptor of which domain, type and protocol are known. */
public final class Socket extends Descriptor {
  private static final int TYPE = 0xf;

  private final int domain;
  private final int type;

  private Socket(int fd, int domain, int type, int protocol) {
    super("socket", fd, details(domain, type & TYPE, protocol));
    this.domain = domain;
    this.type = type & TYPE;
  }

  /**
   * One for a session to adopt.
   *
   * @param type with or without the flags that socket(2) takes beside it
   */
  static Socket handle(int fd, int domain, int type, int protocol) {
    return new Socket(fd, domain, type, protocol);
  }

  /** One for a descriptor that came from elsewhere: the kernel is asked what it is. */
  static Socket handle(Kernel kernel, int fd) {
    int domain = ask(kernel, fd, SocketOption.SO_DOMAIN);
    int type = ask(kernel, fd, SocketOption.SO_TYPE);
    return new Socket(fd, domain, type, ask(kernel, fd, SocketOption.SO_PROTOCOL));
  }

  /** Another of the same kind: what accept(2) gives. */
  Socket like(int fd) {
    Row details = facts();
    return new Socket(fd, domain, type, protocol(details));
  }

  private static int protocol(Row details) {
    return (int) ((org.ipcsh.api.Numeric) details.get("protocol")).number();
  }

  private static Row details(int domain, int type, int protocol) {
    return Row.of(
        "domain",
        Symbol.named(domain, Domain.values()),
        "type",
        Symbol.named(type, SocketType.values()),
        "protocol",
        protocol(domain, protocol));
  }

  private static Object protocol(int domain, int protocol) {
    if (domain == Domain.AF_INET.number() || domain == Domain.AF_INET6.number()) {
      return Symbol.named(protocol, IpProtocol.values());
    } else if (domain == Domain.AF_NETLINK.number()) {
      return Symbol.named(protocol, NetlinkProtocol.values());
    } else if (domain == Domain.AF_PACKET.number()) {
      return Symbol.named(Network.swap(protocol), EtherType.values());
    }
    return Symbol.named(protocol);
  }

  /** The domain of any descriptor that is a socket; the kernel is asked where we do not know. */
  public static int domain(Session session, Descriptor descriptor) {
    return descriptor instanceof Socket socket
        ? socket.domain
        : ask(Kernel.of(session), descriptor.number(), SocketOption.SO_DOMAIN);
  }

  /** The type of any descriptor that is a socket, without flags; asked as {@link #domain}. */
  public static int type(Session session, Descriptor descriptor) {
    return descriptor instanceof Socket socket
        ? socket.type
        : ask(Kernel.of(session), descriptor.number(), SocketOption.SO_TYPE);
  }

  private static int ask(Kernel kernel, int fd, SocketOption option) {
    ByteBuffer memory = kernel.scratch().of(Integer.BYTES * 2);
    memory.putInt(Integer.BYTES, Integer.BYTES);
    long at = kernel.scratch().address();
    int level = (int) Level.SOL_SOCKET.number();
    int name = (int) option.number();
    kernel.call(
        new OptionCalls.Get(fd, level, name, memory, at, at + Integer.BYTES, Integer.BYTES));
    return memory.getInt(0);
  }

  @Override
  public Passing passing() {
    return new Passing.ByDescriptor(lastNumber(), "socket:sockfd " + lastNumber());
  }
}
