package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.ShutHow;

/** shutdown(2). */
@Command(
    name = "shutdown",
    man = "shutdown(2)",
    summary = "End one direction of a connection, or both.",
    search = {"end", "half-close", "eof"})
public record Shutdown(
    @Arg("the socket") Descriptor socket,
    @Arg("SHUT_RD, SHUT_WR or SHUT_RDWR") @Flags(ShutHow.class) int how)
    implements Action<Void> {

  @Override
  public Void run(Session session) {
    Trouble.must(Kernel.of(session), new Calls.Ending(socket.number(), how), socket);
    return null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return errno == Errno.EINVAL ? "there are SHUT_RD SHUT_WR SHUT_RDWR" : Trouble.hint(errno);
  }
}
