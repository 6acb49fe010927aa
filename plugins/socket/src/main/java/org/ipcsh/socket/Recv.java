package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.TransferFlag;

/** recv(2). */
@Command(
    name = "recv",
    man = "recv(2)",
    summary = "Receive bytes or a datagram from a socket.",
    search = {"receive", "read"},
    blocks = true)
public record Recv(
    @Arg("the socket") Descriptor socket,
    @Arg(value = "MSG_ names, or 0", otherwise = "0") @Flags(TransferFlag.class) int flags,
    @Option(value = "the most bytes to take", otherwise = "256k") long size,
    @Option(DataType.HELP) DataType as)
    implements Action<Object> {

  @Override
  public Object run(Session session) {
    Transfers.Came came = new Transfers(session, socket).receive(flags, size, false);
    return Typed.value(came.data(), as, session);
  }

  @Override
  public String hint(Errno errno, Session session) {
    return TransferTrouble.receivingHint(errno, flags);
  }
}
