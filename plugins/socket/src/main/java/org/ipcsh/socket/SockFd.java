package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;

/** A handle of a socket that is there already, by its descriptor. */
@Command(
    name = "sockfd",
    man = "getsockopt(2)",
    summary = "Get a handle of a socket by its descriptor.",
    search = {"inherited", "adopt", "number", "handle"})
public record SockFd(@Arg("the descriptor's number") Descriptor fd) implements Action<Socket> {
  @Override
  public Socket run(Session session) {
    if (fd instanceof Socket socket) {
      return socket;
    } else if (fd.named()) {
      // Two handles would close it twice, and the second time perhaps another one.
      throw new Problem.Refused("has-handle", "the descriptor", "one without a handle", fd.label())
          .thrown();
    }
    return session.adopt(Socket.handle(Kernel.of(session), fd.number()));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return Trouble.hint(errno);
  }
}
