package org.ipcsh.socket.address;

import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;

/**
 * Where a socket is or what it talks to, as a person wrote it: an address, or a name that has to be
 * looked up first.
 */
public interface Endpoint {
  /**
   * The address for a socket: {@code localhost} is another one in each domain.
   *
   * @throws org.ipcsh.api.ProblemException if a name is not known
   */
  SocketAddress address(Session session, Descriptor socket);

  /** As it is written. */
  String text();
}
