package org.ipcsh.socket.address;

import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.Socket;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.SocketType;

/**
 * A host and a port of which one at least is a name: {@code localhost:5000}, {@code *:http}.
 *
 * @param host a name or a literal; {@code *} for any
 * @param port a number or the name of a service, services(5)
 */
record HostPort(String host, String port) implements Endpoint {
  static final String ANY = "*";

  @Override
  public SocketAddress address(Session session, Descriptor socket) {
    int domain = Socket.domain(session, socket);
    if (domain != Domain.AF_INET.number() && domain != Domain.AF_INET6.number()) {
      // A name means nothing to the other domains, so there is nothing that could be passed.
      throw new Problem.BadValue("the address", "one of " + socket.label() + "'s domain", text())
          .thrown();
    }
    // A service may be one of UDP alone, and an address comes once for each type if none is asked.
    boolean datagrams = Socket.type(session, socket) == SocketType.SOCK_DGRAM.number();
    SocketType type = datagrams ? SocketType.SOCK_DGRAM : SocketType.SOCK_STREAM;
    return Resolver.resolve(session, domain, type, host.equals(ANY) ? null : host, port);
  }

  @Override
  public String text() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
