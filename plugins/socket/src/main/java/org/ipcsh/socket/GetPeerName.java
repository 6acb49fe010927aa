package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;

/** getpeername(2). */
@Command(
    name = "getpeername",
    man = "getpeername(2)",
    summary = "Show the address of a socket's peer.",
    search = {"address", "port", "peer"})
public record GetPeerName(@Arg("the socket") Descriptor socket) implements Action<String> {
  @Override
  public String run(Session session) {
    return Naming.of(session, socket, true);
  }

  @Override
  public String hint(Errno errno, Session session) {
    return Trouble.hint(errno);
  }
}
