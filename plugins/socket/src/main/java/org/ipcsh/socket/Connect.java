package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.address.Endpoint;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.constant.Domain;

/** connect(2). */
@Command(
    name = "connect",
    man = "connect(2)",
    summary = "Connect a socket to an address.",
    search = {"client", "dial", "peer"},
    blocks = true)
public record Connect(
    @Arg("the socket") Descriptor socket,
    @Arg("the peer's address, such as 127.0.0.1:5000 or unix:/tmp/s") Endpoint address)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    Kernel kernel = Kernel.of(session);
    int fd = socket.number();
    SocketAddress known = address.address(session, socket);
    ByteBuffer memory = kernel.scratch().of(AddressCalls.room(known));
    long at = AddressCalls.put(memory, kernel.scratch().address(), known);
    boolean resumes = known.family() != Domain.AF_UNIX.number();
    Trouble.must(
        kernel,
        new AddressCalls.Connecting(fd, known, at, resumes),
        socket,
        errno -> AddressTrouble.connecting(errno, socket, known));
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return AddressTrouble.connectingHint(errno, socket, address.address(session, socket));
  }
}
