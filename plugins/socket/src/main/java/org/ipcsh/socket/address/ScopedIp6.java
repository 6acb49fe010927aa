package org.ipcsh.socket.address;

import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;

/**
 * An IPv6 address whose interface is given by name: {@code [fe80::1%eth0]:5000}.
 *
 * @param device the interface's name
 * @param rest all else
 */
record ScopedIp6(String device, Ip6 rest) implements Endpoint {
  @Override
  public SocketAddress address(Session session, Descriptor socket) {
    int scope = DeviceName.index(session, device);
    return new Ip6(rest.address(), rest.port(), rest.flow(), scope);
  }

  @Override
  public String text() {
    return "[" + Ip6Text.show(rest.address()) + "%" + device + "]:" + rest.port();
  }
}
