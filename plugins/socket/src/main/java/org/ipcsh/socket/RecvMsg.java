package org.ipcsh.socket;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Inherited;
import org.ipcsh.socket.constant.MessageFlags;
import org.ipcsh.socket.constant.TransferFlag;
import org.ipcsh.socket.message.Control;
import org.ipcsh.socket.message.ControlType;
import org.ipcsh.socket.message.Messages;
import org.ipcsh.socket.option.Credentials;

/** recvmsg(2). */
@Command(
    name = "recvmsg",
    man = "recv(2)",
    summary = "Receive a message, with descriptors and credentials if they come.",
    search = {"scm_rights", "descriptor", "credentials", "ancillary", "error queue"},
    blocks = true)
public record RecvMsg(
    @Arg("the socket") Descriptor socket,
    @Arg(value = "MSG_ names, or 0", otherwise = "0") @Flags(TransferFlag.class) int flags,
    @Option(value = "the most bytes to take", otherwise = "256k") long size,
    @Option(value = "for how many bytes of control data there is room", otherwise = "4k")
        int control,
    @Option(DataType.HELP) DataType as)
    implements Action<ReceivedMessage> {

  @Override
  public ReceivedMessage run(Session session) {
    Kernel kernel = Kernel.of(session);
    Messages messages =
        new Messages(
            kernel,
            socket.number(),
            call ->
                Trouble.must(
                    kernel, call, socket, errno -> TransferTrouble.receiving(errno, socket)));
    Messages.Came came = messages.receive(size, Math.max(control, 0), flags);
    List<Descriptor> rights = new ArrayList<>();
    Credentials credentials = null;
    List<ControlMessage> controls = new ArrayList<>();
    for (Control each : came.controls()) {
      if (each.is(ControlType.SCM_RIGHTS)) {
        each.ints().forEach(fd -> rights.add(adopt(session, fd)));
        continue;
      }
      ControlMessage message = ControlMessage.of(each);
      if (message.cmsg_data() instanceof Credentials who) {
        credentials = who;
      }
      controls.add(message);
    }
    return new ReceivedMessage(
        came.from() == null ? null : came.from().text(),
        came.size(),
        Typed.value(came.data(), as, session),
        List.copyOf(rights),
        credentials,
        MessageFlags.named(came.flags()),
        controls);
  }

  /** A handle of what came; what it is the kernel is asked only of sockets. */
  private static Descriptor adopt(Session session, int fd) {
    String file = Inherited.file(fd);
    if (file != null && file.startsWith("socket:")) {
      try {
        return session.adopt(Socket.handle(Kernel.of(session), fd));
      } catch (ProblemException e) {
        // It is there whether it tells what it is or not, and must not be lost.
        return session.adopt(new Descriptor("fd", fd, Row.of("file", file)));
      }
    }
    return session.adopt(new Descriptor("fd", fd, Row.of("file", file)));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return TransferTrouble.receivingHint(errno, flags);
  }
}
