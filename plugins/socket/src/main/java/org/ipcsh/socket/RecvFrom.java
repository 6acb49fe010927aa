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

/** recvfrom(2). */
@Command(
    name = "recvfrom",
    man = "recv(2)",
    summary = "Receive a datagram and the address of its sender.",
    search = {"receive", "datagram", "udp", "read"},
    blocks = true)
public record RecvFrom(
    @Arg("the socket") Descriptor socket,
    @Arg(value = "MSG_ names, or 0", otherwise = "0") @Flags(TransferFlag.class) int flags,
    @Option(value = "the most bytes to take", otherwise = "256k") long size,
    @Option(DataType.HELP) DataType as)
    implements Action<Datagram> {

  @Override
  public Datagram run(Session session) {
    Transfers.Came came = new Transfers(session, socket).receive(flags, size, true);
    return new Datagram(came.from(), came.size(), Typed.value(came.data(), as, session));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return TransferTrouble.receivingHint(errno, flags);
  }
}
