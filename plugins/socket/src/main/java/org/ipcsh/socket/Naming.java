package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.address.SocketAddress;

/** The addresses of a socket and of its peer. */
final class Naming {
  private Naming() {}

  /** As it is written in a script; null where the kernel gives none. */
  static String of(Session session, Descriptor socket, boolean peer) {
    Kernel kernel = Kernel.of(session);
    ByteBuffer memory = kernel.scratch().of(AddressCalls.Received.SIZE);
    AddressCalls.Received received =
        new AddressCalls.Received(memory, kernel.scratch().address(), 0);
    Trouble.must(kernel, new AddressCalls.Naming(peer, socket.number(), received), socket);
    SocketAddress address = received.address();
    return address == null ? null : address.text();
  }
}
