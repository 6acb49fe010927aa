package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.Backlog;

/** listen(2). */
@Command(
    name = "listen",
    man = "listen(2)",
    summary = "Let connections to a socket wait for accept.",
    search = {"server", "backlog"})
public record Listen(
    @Arg("the socket") Descriptor socket,
    @Arg(value = "how many may wait", otherwise = "SOMAXCONN") @Flags(Backlog.class) int backlog)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    Kernel kernel = Kernel.of(session);
    Trouble.must(
        kernel,
        new Calls.Listening(socket.number(), backlog),
        socket,
        errno ->
            switch (errno) {
              case EADDRINUSE -> "another socket listens at the address of " + socket.label();
              case EINVAL -> socket.label() + " is connected, or has no address";
              default -> null;
            });
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EOPNOTSUPP -> "only SOCK_STREAM and SOCK_SEQPACKET have connections";
      case EADDRINUSE -> "sockets lists who listens where";
      case EINVAL -> "bind it first, and do not connect it";
      default -> Trouble.hint(errno);
    };
  }
}
