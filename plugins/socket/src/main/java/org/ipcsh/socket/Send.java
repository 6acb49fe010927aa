package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.TransferFlag;

/** send(2). */
@Command(
    name = "send",
    man = "send(2)",
    summary = "Send bytes through a connected socket.",
    search = {"write", "transmit"},
    blocks = true)
public record Send(
    @Arg("the socket") Descriptor socket,
    @Arg("what is sent; with --as a value, or a list of them") Payload data,
    @Arg(value = "MSG_ names, or 0", otherwise = "0") @Flags(TransferFlag.class) int flags,
    @Option(DataType.HELP) DataType as)
    implements Action<Long> {

  @Override
  public Long run(Session session) {
    return new Transfers(session, socket).send(Typed.bytes(data, as), flags, null);
  }

  @Override
  public String hint(Errno errno, Session session) {
    return TransferTrouble.sendingHint(errno, null);
  }
}
