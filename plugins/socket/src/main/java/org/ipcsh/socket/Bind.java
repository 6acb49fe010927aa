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

/** bind(2). */
@Command(
    name = "bind",
    man = "bind(2)",
    summary = "Give a socket an address of its own.",
    search = {"name", "address", "port", "server"})
public record Bind(
    @Arg("the socket") Descriptor socket,
    @Arg("its address, such as 127.0.0.1:5000 or unix:/tmp/s") Endpoint address)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    Kernel kernel = Kernel.of(session);
    int fd = socket.number();
    SocketAddress known = address.address(session, socket);
    ByteBuffer memory = kernel.scratch().of(AddressCalls.room(known));
    long at = AddressCalls.put(memory, kernel.scratch().address(), known);
    int domain = socket instanceof Socket ? Socket.domain(session, socket) : known.family();
    Trouble.must(
        kernel,
        new AddressCalls.Binding(fd, known, at),
        socket,
        errno -> AddressTrouble.binding(errno, session, socket, domain, known));
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    SocketAddress known = address.address(session, socket);
    int domain = socket instanceof Socket ? Socket.domain(session, socket) : known.family();
    return AddressTrouble.bindingHint(errno, session, domain, known);
  }
}
