package org.ipcsh.socket;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.address.Endpoint;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.constant.TransferFlag;
import org.ipcsh.socket.message.Control;
import org.ipcsh.socket.message.Messages;

/** sendmsg(2). */
@Command(
    name = "sendmsg",
    man = "send(2)",
    summary = "Send a message, with descriptors and credentials if you like.",
    search = {"scm_rights", "pass", "descriptor", "credentials", "ancillary"},
    blocks = true)
public record SendMsg(
    @Arg("the socket") Descriptor socket,
    @Arg("what is sent; with --as a value, or a list of them") Payload data,
    @Arg(value = "MSG_ names, or 0", otherwise = "0") @Flags(TransferFlag.class) int flags,
    @Option("to whom: msg_name") Endpoint name,
    @Option("a descriptor to pass: SCM_RIGHTS") List<Descriptor> rights,
    @Option("who sends, as PID:UID:GID: SCM_CREDENTIALS") Claim credentials,
    @Option(DataType.HELP) DataType as)
    implements Action<Long> {

  @Override
  public Long run(Session session) {
    SocketAddress to = to(session);
    Bytes bytes = Typed.bytes(data, as);
    List<Control> controls = new ArrayList<>();
    if (credentials != null) {
      controls.add(
          Control.credentials(
              credentials.pid(), credentials.uid().value(), credentials.gid().value()));
    }
    if (rights != null && !rights.isEmpty()) {
      controls.add(Control.rights(rights.stream().map(Descriptor::number).toList()));
    }
    Kernel kernel = Kernel.of(session);
    Messages messages =
        new Messages(
            kernel,
            socket.number(),
            call -> Trouble.must(kernel, call, socket, errno -> detail(errno, to, bytes.size())));
    return messages.send(to, bytes, controls, flags);
  }

  private SocketAddress to(Session session) {
    return name == null ? null : name.address(session, socket);
  }

  private String detail(Errno errno, SocketAddress to, int size) {
    return switch (errno) {
      case EPERM ->
          credentials == null
              ? TransferTrouble.sending(errno, socket, size, to)
              : "no permission to send as " + credentials;
      case ESRCH -> "no process " + (credentials == null ? "" : credentials.pid() + " ") + "exists";
      case ETOOMANYREFS -> "as many descriptors as may be are on their way already";
      default -> TransferTrouble.sending(errno, socket, size, to);
    };
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EPERM -> "a process sends as itself; CAP_SYS_ADMIN, CAP_SETUID, CAP_SETGID allow more";
      case ETOOMANYREFS -> "let the receiver take them; RLIMIT_NOFILE is how many may be";
      default -> TransferTrouble.sendingHint(errno, to(session));
    };
  }
}
