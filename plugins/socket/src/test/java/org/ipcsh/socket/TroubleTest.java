package org.ipcsh.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.linux.desk.Desk;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Inherited;
import org.ipcsh.socket.address.Endpoint;
import org.ipcsh.socket.address.EndpointKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Errnos that take some doing; those that a line provokes stand on the pages. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TroubleTest {
  private static final int REUSEADDR = 2;
  private static final int LINGER = 13;
  private static final int NONBLOCK = 04000;

  private final Desk desk = new Desk();

  @AfterEach
  void end() {
    desk.close();
  }

  private Endpoint at(String text) {
    return new EndpointKind().read(text, desk);
  }

  private Socket make(int domain, int type) {
    return desk.run(new MakeSocket(domain, type, 0));
  }

  /** That it fails so, and that there is something to say about it. */
  private String fails(Errno errno, Action<?> action) {
    ProblemException e = desk.failure(action);
    assertEquals(errno, ((Problem.CallFailed) e.problem()).errno(), e.getMessage());
    assertNotNull(e.hint(), e.getMessage());
    return e.problem().message();
  }

  @Test
  void whatIsNoSocket(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (FileInputStream open = new FileInputStream(file.toFile())) {
      Descriptor none = Descriptor.borrowed("file", number(file), Row.of());
      desk.adopt(none);
      assertNotNull(open);
      Endpoint address = at("unix:@x");
      List<Action<?>> all =
          List.of(
              new Bind(none, address),
              new Connect(none, address),
              new Listen(none, 1),
              new Accept(none, 0),
              new Send(none, Payload.of(Bytes.of("x")), 0, null),
              new SendTo(none, Payload.of(Bytes.of("x")), 0, address, null),
              new SendMsg(none, Payload.of(Bytes.of("x")), 0, null, null, null, null),
              new Recv(none, 0, 1, null),
              new RecvFrom(none, 0, 1, null),
              new RecvMsg(none, 0, 1, 1, null),
              new Shutdown(none, 0),
              new GetSockName(none),
              new GetPeerName(none),
              new GetSockOpt(none, 1, 1, null),
              new SetSockOpt(none, 1, 1, 1L));
      for (Action<?> action : all) {
        String message = fails(Errno.ENOTSOCK, action);
        assertTrue(message.contains("is no socket but " + file), message);
      }
    }
  }

  private static int number(Path file) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.map(each -> Integer.parseInt(each.getFileName().toString()))
          .filter(each -> file.toString().equals(Inherited.file(each)))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void pathsThatCannotBe(@TempDir Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(folder.resolve("long"), Path.of("x".repeat(300)));
    Socket socket = make(1, 1);
    fails(Errno.ELOOP, new Bind(socket, at("unix:" + folder.resolve("loop/s"))));
    fails(Errno.ENAMETOOLONG, new Bind(socket, at("unix:" + folder.resolve("long/s"))));
    fails(Errno.ELOOP, new Connect(socket, at("unix:" + folder.resolve("loop"))));
  }

  @Test
  void aPathThatIsHeld(@TempDir Path folder) {
    Endpoint path = at("unix:" + folder.resolve("s"));
    Socket one = make(1, 1);
    desk.run(new Bind(one, path));
    Socket two = make(1, 1);
    String held = fails(Errno.EADDRINUSE, new Bind(two, path));
    assertTrue(held.contains("held by " + one + " of this session"), held);
    fails(Errno.ECONNREFUSED, new Connect(two, path));
    one.close(desk);
    fails(Errno.EADDRINUSE, new Bind(two, path));
    fails(Errno.ECONNREFUSED, new Connect(two, path));
  }

  @Test
  void twoThatListen() {
    Socket one = make(2, 1);
    Socket two = make(2, 1);
    desk.run(new SetSockOpt(one, 1, REUSEADDR, 1L));
    desk.run(new SetSockOpt(two, 1, REUSEADDR, 1L));
    desk.run(new Bind(one, at("127.0.0.1:0")));
    desk.run(new Bind(two, at(desk.run(new GetSockName(one)))));
    desk.run(new Listen(one, 1));
    fails(Errno.EADDRINUSE, new Listen(two, 1));
  }

  @Test
  void anAddressOfAnyIsInTheWayToo() {
    Socket one = make(2, 1);
    desk.run(new Bind(one, at("0.0.0.0:0")));
    desk.run(new Listen(one, 1)); // before it does, it shows in no list
    String bound = desk.run(new GetSockName(one));
    String here = bound.replace("0.0.0.0", "127.0.0.1");
    String held = fails(Errno.EADDRINUSE, new Bind(make(2, 1), at(here)));
    assertTrue(held.contains(one + " of this session, as " + bound), held);
  }

  /** A connection, both ends. */
  private Socket[] connection() {
    Socket listening = make(2, 1);
    desk.run(new Bind(listening, at("127.0.0.1:0")));
    desk.run(new Listen(listening, 1));
    Socket client = make(2, 1);
    desk.run(new Connect(client, at(desk.run(new GetSockName(listening)))));
    return new Socket[] {client, desk.run(new Accept(listening, 0))};
  }

  @Test
  void aConnectionThatIsReset() {
    Socket[] ends = connection();
    desk.run(new SetSockOpt(ends[0], 1, LINGER, Row.of("l_onoff", 1L)));
    ends[0].close(desk);
    fails(Errno.ECONNRESET, new Recv(ends[1], 0, 10, null));
    fails(Errno.EPIPE, new Send(ends[1], Payload.of(Bytes.of("x")), 0, null));
  }

  @Test
  void aConnectionThatIsThere() {
    Socket[] ends = connection();
    Endpoint peer = at(desk.run(new GetPeerName(ends[0])));
    fails(Errno.EISCONN, new Connect(ends[0], peer));
    fails(Errno.EINVAL, new Recv(ends[0], 1, 10, null));
    List<Socket> pair = desk.run(new SocketPair(1, 1, 0));
    fails(
        Errno.EISCONN, new SendTo(pair.get(0), Payload.of(Bytes.of("x")), 0, at("unix:@x"), null));
  }

  @Test
  void aConnectionThatIsNotWaitedFor() {
    Socket listening = make(2, 1);
    desk.run(new Bind(listening, at("127.0.0.1:0")));
    desk.run(new Listen(listening, 0));
    Endpoint address = at(desk.run(new GetSockName(listening)));
    desk.run(new Connect(make(2, 1), address));
    // The queue is full, so that this one is not answered.
    Socket client = make(2, 1 | NONBLOCK);
    fails(Errno.EINPROGRESS, new Connect(client, address));
    fails(Errno.EALREADY, new Connect(client, address));
    fails(Errno.ENOTCONN, new GetPeerName(client));
  }

  @Test
  void nobodyAnswers() {
    Socket listening = make(2, 1);
    desk.run(new Bind(listening, at("127.0.0.1:0")));
    desk.run(new Listen(listening, 0));
    Endpoint address = at(desk.run(new GetSockName(listening)));
    desk.run(new Connect(make(2, 1), address));
    Socket client = make(2, 1);
    desk.run(new SetSockOpt(client, 6, 18, 1L)); // TCP_USER_TIMEOUT: give up at the first try
    fails(Errno.ETIMEDOUT, new Connect(client, address));
  }

  @Test
  void datagramsThatFindNobody() {
    Socket gone = make(2, 2);
    desk.run(new Bind(gone, at("127.0.0.1:0")));
    Endpoint address = at(desk.run(new GetSockName(gone)));
    gone.close(desk);
    Socket socket = make(2, 2);
    desk.run(new Connect(socket, address));
    desk.run(new Send(socket, Payload.of(Bytes.of("x")), 0, null));
    fails(Errno.ECONNREFUSED, new Recv(socket, 0x40, 10, null));
    desk.run(new Send(socket, Payload.of(Bytes.of("x")), 0, null));
    fails(Errno.ECONNREFUSED, new Send(socket, Payload.of(Bytes.of("x")), 0, null));
    fails(Errno.EMSGSIZE, new Send(socket, Payload.of(Bytes.wrap(new byte[70000])), 0, null));
  }

  @Test
  void aHandleThatIsClosed() {
    Socket socket = make(2, 1);
    socket.close(desk);
    assertEquals("closed-handle", desk.failure(new Listen(socket, 1)).problem().code());
  }
}
