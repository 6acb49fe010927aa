package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.SocketFlag;

/** accept(2) and accept4(2). */
@Command(
    name = "accept",
    man = "accept(2)",
    summary = "Take a connection that waits at a listening socket.",
    search = {"server", "connection", "accept4"},
    blocks = true)
public record Accept(
    @Arg("the socket that listens") Descriptor socket,
    @Arg(value = "SOCK_NONBLOCK, SOCK_CLOEXEC, or 0", otherwise = "0") @Flags(SocketFlag.class)
        int flags)
    implements Action<Socket> {

  @Override
  public Socket run(Session session) {
    Kernel kernel = Kernel.of(session);
    int fd = socket.number();
    ByteBuffer memory = kernel.scratch().of(AddressCalls.Received.SIZE);
    AddressCalls.Received peer = new AddressCalls.Received(memory, kernel.scratch().address(), 0);
    int connection =
        (int)
            Trouble.must(
                kernel,
                new AddressCalls.Accepting(fd, peer, flags),
                socket,
                errno ->
                    switch (errno) {
                      case EAGAIN -> "no connection waits at " + socket.label();
                      case EINVAL -> socket.label() + " does not listen";
                      default -> null;
                    });
    return socket instanceof Socket listening
        ? session.adopt(listening.like(connection))
        : session.adopt(Socket.handle(kernel, connection));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EAGAIN -> "the socket is SOCK_NONBLOCK: poll waits for a connection";
      case EINVAL -> "listen first; and of flags it knows SOCK_NONBLOCK and SOCK_CLOEXEC";
      case EOPNOTSUPP -> "only SOCK_STREAM and SOCK_SEQPACKET have connections";
      case ECONNABORTED -> "it was given up before it was accepted: accept again";
      default -> Trouble.hint(errno);
    };
  }
}
