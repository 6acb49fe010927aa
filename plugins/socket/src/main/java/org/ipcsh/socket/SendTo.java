package org.ipcsh.socket;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.address.Endpoint;
import org.ipcsh.socket.constant.TransferFlag;

/** sendto(2). */
@Command(
    name = "sendto",
    man = "send(2)",
    summary = "Send a datagram to an address.",
    search = {"datagram", "udp", "write", "transmit"},
    blocks = true)
public record SendTo(
    @Arg("the socket") Descriptor socket,
    @Arg("what is sent; with --as a value, or a list of them") Payload data,
    @Arg(value = "MSG_ names, or 0", otherwise = "0") @Flags(TransferFlag.class) int flags,
    @Arg("to whom, such as 127.0.0.1:5000 or unix:@name") Endpoint address,
    @Option(DataType.HELP) DataType as)
    implements Action<Long> {

  @Override
  public Long run(Session session) {
    Bytes bytes = Typed.bytes(data, as);
    return new Transfers(session, socket).send(bytes, flags, address.address(session, socket));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return TransferTrouble.sendingHint(errno, address.address(session, socket));
  }
}
