package org.ipcsh.socket.address;

import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;

/**
 * A packet address whose interface is given by name: {@code packet:lo}.
 *
 * @param device the interface's name
 * @param rest all else, with index 0
 */
record DeviceName(String device, LinkAddress rest) implements Endpoint {
  @Override
  public SocketAddress address(Session session, Descriptor socket) {
    return new LinkAddress(
        rest.protocol(),
        index(session, device),
        rest.hardware(),
        rest.type(),
        rest.halen(),
        rest.address());
  }

  static int index(Session session, String device) {
    int index = Interfaces.index(session, device);
    if (index == 0) {
      throw new Problem.Unknown("interface", device, Interfaces.names()).thrown();
    }
    return index;
  }

  @Override
  public String text() {
    return rest.text().replaceFirst(":0:", ":" + device + ":");
  }
}
