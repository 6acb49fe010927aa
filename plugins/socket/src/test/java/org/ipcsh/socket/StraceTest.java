package org.ipcsh.socket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Payload;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.desk.Desk;
import org.ipcsh.linux.desk.Strace;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorKind;
import org.ipcsh.socket.address.Endpoint;
import org.ipcsh.socket.address.EndpointKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace against strace itself, line for line. */
class StraceTest {
  private static final List<String> CALLS =
      List.of(
          "socket",
          "socketpair",
          "bind",
          "listen",
          "accept",
          "accept4",
          "connect",
          "getsockname",
          "getpeername",
          "sendto",
          "recvfrom",
          "sendmsg",
          "recvmsg",
          "shutdown",
          "getsockopt",
          "setsockopt");

  @Test
  void theTraceIsWhatStracePrints(@TempDir Path folder) throws Exception {
    // What goes to the kernel's own netlink families strace takes apart; our trace shows bytes.
    Strace.agrees(folder, CALLS, Traced.class, line -> line.replace("\"\\x78\"", "\"x\""));
  }

  /** Makes every call in many ways and writes its own trace to a file. */
  static final class Traced {
    private final List<String> lines = new ArrayList<>();
    private final Desk desk = new Desk();
    private final EndpointKind endpoints = new EndpointKind();

    public static void main(String[] args) throws IOException {
      Traced traced = new Traced();
      traced.desk.kernel().trace(traced::add);
      Path folder = Path.of(args[0]).getParent();
      try {
        traced.making();
        traced.addresses(folder);
        traced.options();
        traced.streams(folder);
        traced.datagrams(folder);
        traced.messages();
        traced.devices();
        traced.nothing();
      } finally {
        traced.desk.kernel().trace(null);
        traced.desk.close();
      }
      Files.write(Path.of(args[0]), traced.lines);
    }

    /** Files are closed by the JVM's threads as well, so that nothing could be compared. */
    private void add(String line) {
      if (!line.startsWith("close(")) {
        lines.add(line);
      }
    }

    private <R> R attempt(Action<R> action) {
      int before = lines.size();
      try {
        return desk.run(action);
      } catch (ProblemException e) {
        if (lines.size() == before) {
          throw new AssertionError("failed without a call: " + e, e);
        }
        return null;
      }
    }

    private Endpoint at(String text) {
      return endpoints.read(text, desk);
    }

    private Descriptor fd(int number) {
      return new DescriptorKind().read(Integer.toString(number), desk);
    }

    private void making() {
      attempt(new MakeSocket(0, 0x5555, 0)); // nothing else in the process asks for that
      for (int domain : new int[] {0, 1, 2, 10, 15, 16, 17, 29 + 9, 40, 99, -1}) {
        for (int type : new int[] {1, 2, 3, 5, 0, 7, 10, 1 | 04000, 3 | 02004000, 2 | 0x100}) {
          for (int protocol : new int[] {0, 6, 17, 3, 255, 0x800, 300}) {
            Socket socket = attempt(new MakeSocket(domain, type, protocol));
            if (socket != null) {
              socket.close(desk);
            }
          }
        }
      }
      for (int type : new int[] {1, 2, 5, 3, 6, 5 | 02004000}) {
        List<Socket> pair = attempt(new SocketPair(1, type, 0));
        if (pair != null) {
          pair.forEach(each -> each.close(desk));
        }
      }
      attempt(new SocketPair(2, 1, 6));
      attempt(new SocketPair(17, 1, 3));
      attempt(new SocketPair(99, 1, 9));
    }

    private void addresses(Path folder) {
      List<String> all = new ArrayList<>();
      all.addAll(List.of("127.0.0.1:0", "192.0.2.1:1", "0.0.0.0:65535", "[::1]:0", "[::]:0"));
      all.addAll(
          List.of("[fe80::1%1]:5", "[fe80::1%999]:5", "[2001:db8::1:0:0:1]:7", "[ff02::1%1]:2"));
      all.addAll(List.of("[::ffff:127.0.0.1]:3", "[::127.0.0.1]:3", "[1:0:0:2::]:1", "[::1%1]:0"));
      all.addAll(
          List.of("unix:", "unix:@", "unix:@a\\x00b\\xff\"\\\\1\\x012", "unix:/no/such/folder/s"));
      all.add("unix:" + folder.resolve("bound"));
      all.add("unix:/" + "x".repeat(107));
      all.add("unix:/" + "x".repeat(106));
      all.add("unix:/" + "x".repeat(108));
      all.add("unix:@" + "y".repeat(107));
      all.add("unix:@" + "y".repeat(112));
      all.add("unix:/" + "x".repeat(200));
      all.addAll(List.of("netlink:0", "netlink:1:0x12345678", "netlink:0:5", "netlink:-1"));
      all.addAll(List.of("packet:lo", "packet:1:ETH_P_ALL", "packet:999:ETH_P_IP", "packet:0:0xf"));
      all.add("packet:1:0x8123:PACKET_OUTGOING:01:02:00:ff:05:06");
      all.add("packet:1:5:99:01:02:03:04:05:06:07:08");
      all.addAll(
          List.of("AF_UNSPEC", "sockaddr:", "sockaddr:02", "sockaddr:0200", "sockaddr:63000102"));
      all.addAll(
          List.of("sockaddr:02000001", "sockaddr:" + "0a00".repeat(6), "sockaddr:1000000000"));
      for (int domain : new int[] {1, 2, 10, 16, 17}) {
        for (String text : all) {
          Socket socket = desk.run(new MakeSocket(domain, domain == 17 ? 3 : 2, 0));
          attempt(new Bind(socket, at(text)));
          attempt(new GetSockName(socket));
          attempt(new GetPeerName(socket));
          attempt(new SendTo(socket, Payload.of(Bytes.of("x")), 0x40, at(text), null));
          socket.close(desk);
        }
      }
    }

    private void options() {
      Socket tcp = desk.run(new MakeSocket(2, 1, 0));
      Socket udp = desk.run(new MakeSocket(2, 2, 0));
      Socket unix = desk.run(new MakeSocket(1, 1, 0));
      Socket netlink = desk.run(new MakeSocket(16, 3, 0));
      Socket packet = desk.run(new MakeSocket(17, 3, 0));
      Socket tcp6 = desk.run(new MakeSocket(10, 1, 0));
      for (Socket socket : List.of(tcp, udp, unix, netlink, packet, tcp6)) {
        for (int level : new int[] {0, 1, 6, 17, 41, 255, 263, 270, 2, 999}) {
          for (int name = 0; name < (level == 1 ? 80 : 12); name++) {
            attempt(new GetSockOpt(socket, level, name, null));
          }
        }
      }
      for (int size : new int[] {0, 4, 8, 16, 300, -1}) {
        for (int name : new int[] {13, 17, 20, 25, 59}) {
          attempt(new GetSockOpt(tcp, 1, name, size));
        }
        attempt(new GetSockOpt(netlink, 270, 9, size));
        attempt(new GetSockOpt(packet, 263, 6, size));
      }
      for (int name : new int[] {2, 5, 9, 10, 12, 15, 18, 99}) {
        attempt(new SetSockOpt(tcp, 1, name, 1L));
        attempt(new SetSockOpt(tcp, 1, name, Bytes.of("ab")));
        attempt(new SetSockOpt(tcp, 1, name, List.of(1L, 2L)));
      }
      attempt(new SetSockOpt(tcp, 1, 20, Duration.ofMillis(2500)));
      attempt(new SetSockOpt(tcp, 1, 20, 5L));
      attempt(new SetSockOpt(tcp, 1, 21, Duration.ofSeconds(-1)));
      attempt(new SetSockOpt(tcp, 1, 13, Row.of("l_onoff", 1L, "l_linger", 5L)));
      attempt(new SetSockOpt(tcp, 1, 13, 5L));
      attempt(new SetSockOpt(tcp, 1, 25, Bytes.of("lo")));
      attempt(new SetSockOpt(tcp, 1, 25, Bytes.EMPTY));
      attempt(new SetSockOpt(tcp, 1, 25, Bytes.of("no-such-device-of-any-length-at-all")));
      attempt(new SetSockOpt(tcp, 6, 13, Bytes.of("reno")));
      attempt(new SetSockOpt(tcp, 6, 13, Bytes.of("cubic!")));
      attempt(new SetSockOpt(tcp, 6, 1, true));
      attempt(new SetSockOpt(tcp, 999, 99, Bytes.of("abc")));
      Row group =
          Row.of("imr_multiaddr", Bytes.of("239.1.2.3"), "imr_interface", Bytes.of("127.0.0.1"));
      attempt(new SetSockOpt(udp, 0, 35, group));
      attempt(new SetSockOpt(udp, 0, 36, group));
      attempt(new SetSockOpt(udp, 0, 35, group.with("imr_ifindex", 1L)));
      attempt(new SetSockOpt(udp, 0, 32, Bytes.of("127.0.0.1")));
      attempt(new SetSockOpt(udp, 0, 33, 5L));
      Row group6 = Row.of("ipv6mr_multiaddr", Bytes.of("ff02::1"), "ipv6mr_interface", 1L);
      attempt(new SetSockOpt(tcp6, 41, 20, group6));
      attempt(new SetSockOpt(packet, 263, 1, Row.of("mr_ifindex", 1L, "mr_type", 1L)));
      Row member = Row.of("mr_ifindex", 1L, "mr_type", 0L, "mr_address", Bytes.of("abcdef"));
      attempt(new SetSockOpt(packet, 263, 1, member));
      attempt(new SetSockOpt(netlink, 270, 1, 1L));
      attempt(new SetSockOpt(unix, 1, 16, 1L));
      List.of(tcp, udp, unix, netlink, packet, tcp6).forEach(each -> each.close(desk));
    }

    private void streams(Path folder) {
      for (String address : List.of("127.0.0.1:0", "[::1]:0", "unix:" + folder.resolve("s"))) {
        int domain = address.startsWith("unix") ? 1 : address.startsWith("[") ? 10 : 2;
        Socket listening = desk.run(new MakeSocket(domain, 1, 0));
        attempt(new Accept(listening, 0));
        attempt(new Bind(listening, at(address)));
        attempt(new Listen(listening, -1));
        String bound = attempt(new GetSockName(listening));
        Socket client = desk.run(new MakeSocket(domain, 1, 0));
        attempt(new Send(client, Payload.of(Bytes.of("x")), 0, null));
        attempt(new Connect(client, at(bound)));
        attempt(new Connect(client, at(bound)));
        Socket server = attempt(new Accept(listening, domain == 1 ? 0 : 02004000));
        if (server == null) {
          continue; // a machine without IPv6
        }
        attempt(new GetPeerName(server));
        attempt(new GetPeerName(client));
        for (int size : new int[] {0, 1, 31, 32, 33, 200}) {
          byte[] bytes = new byte[size];
          for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 37 + size);
          }
          attempt(new Send(client, Payload.of(Bytes.copyOf(bytes)), 0x4040, null));
          attempt(new Recv(server, 2 | 0x40, 20, null));
          attempt(new RecvFrom(server, 0x40, 1000, null));
        }
        attempt(new Send(client, Payload.of(Bytes.of("oob")), 1, null));
        attempt(new Recv(server, 1 | 0x40, 10, null));
        attempt(new Recv(server, 0x40, 0, null));
        attempt(new SendTo(client, Payload.of(Bytes.of("x")), 0, at("127.0.0.1:9"), null));
        attempt(new Recv(server, 0x40 | 0x80000, 10, null));
        attempt(new Shutdown(client, 1));
        attempt(new Send(client, Payload.of(Bytes.of("x")), 0, null));
        attempt(new Recv(server, 0, 10, null));
        attempt(new Shutdown(server, 0));
        attempt(new Shutdown(server, 2));
        attempt(new Shutdown(server, 3));
        List.of(server, client, listening).forEach(each -> each.close(desk));
      }
    }

    private void datagrams(Path folder) {
      for (String address : List.of("127.0.0.1:0", "unix:" + folder.resolve("d"))) {
        int domain = address.startsWith("unix") ? 1 : 2;
        Socket here = desk.run(new MakeSocket(domain, 2, 0));
        attempt(new Bind(here, at(address)));
        Endpoint to = at(desk.run(new GetSockName(here)));
        Socket there = desk.run(new MakeSocket(domain, 2, 0));
        attempt(new SendTo(there, Payload.of(Bytes.of("hello")), 0, to, null));
        attempt(new RecvFrom(here, 0x20, 2, null));
        attempt(new RecvFrom(here, 0x40, 2, null));
        attempt(new Recv(here, 0x40, -1, null));
        attempt(new SendTo(there, Payload.of(Bytes.of("again")), 0, to, null));
        attempt(new RecvMsg(here, 0, 3, 0, null));
        attempt(new RecvMsg(here, 0x40, 3, 0, null));
        attempt(new Connect(there, to));
        attempt(new Send(there, Payload.of(Bytes.of("connected")), 0, null));
        attempt(new RecvFrom(here, 0x40, 1L << 33, null));
        attempt(new Connect(there, at("AF_UNSPEC")));
        attempt(new Send(there, Payload.of(Bytes.of("x")), 0, null));
        attempt(new Send(there, Payload.of(Bytes.wrap(new byte[70000])), 0, null));
        attempt(new Listen(here, 5));
        attempt(new Accept(here, 0));
        List.of(here, there).forEach(each -> each.close(desk));
      }
    }

    private void messages() {
      List<Socket> pair = desk.run(new SocketPair(1, 5, 0));
      Socket one = pair.get(0);
      Socket two = pair.get(1);
      int pid = (int) ProcessHandle.current().pid();
      attempt(new SetSockOpt(two, 1, 16, 1L));
      Claim self = new Claim(pid, new Uid(uid()), new Gid(gid()));
      attempt(
          new SendMsg(one, Payload.of(Bytes.of("one")), 0, null, List.of(one, two), self, null));
      received(new RecvMsg(two, 0, 100, 4096, null));
      attempt(new SendMsg(one, Payload.of(Bytes.of("two")), 0x40, null, List.of(one), null, null));
      received(new RecvMsg(two, 0x40000000, 2, 4096, null));
      attempt(new SendMsg(one, Payload.of(Bytes.EMPTY), 0, null, List.of(), null, null));
      attempt(new SendMsg(one, Payload.of(Bytes.wrap(new byte[40])), 0, null, null, null, null));
      received(new RecvMsg(two, 0x40, 100, 20, null));
      attempt(new SendMsg(one, Payload.of(Bytes.of("x")), 0, null, List.of(fd(999)), null, null));
      attempt(new SendMsg(one, Payload.of(Bytes.of("x")), 0, at("unix:@nobody"), null, null, null));
      attempt(
          new SendMsg(
              one,
              Payload.of(Bytes.of("x")),
              0,
              null,
              null,
              new Claim(0x7fffffff, new Uid(0), new Gid(0)),
              null));
      received(new RecvMsg(two, 0x40, 100, 4096, null));
      received(new RecvMsg(two, 0x40, 100, 4096, null));
      Socket udp = desk.run(new MakeSocket(2, 2, 0));
      attempt(new Bind(udp, at("127.0.0.1:0")));
      Endpoint to = at(desk.run(new GetSockName(udp)));
      for (int[] each : new int[][] {{0, 8}, {1, 29}, {0, 12}}) {
        attempt(new SetSockOpt(udp, each[0], each[1], 1L));
      }
      attempt(new SendMsg(udp, Payload.of(Bytes.of("to myself")), 0, to, null, null, null));
      received(new RecvMsg(udp, 0, 100, 4096, null));
      attempt(new SetSockOpt(udp, 1, 35, 1L));
      attempt(new SendMsg(udp, Payload.of(Bytes.of("to myself")), 0, to, null, null, null));
      received(new RecvMsg(udp, 0, 100, 4096, null));
      Socket lost = desk.run(new MakeSocket(2, 2, 0));
      attempt(new SetSockOpt(lost, 0, 11, 1L));
      attempt(new Connect(lost, at("127.0.0.1:9")));
      attempt(new Send(lost, Payload.of(Bytes.of("x")), 0, null));
      received(new RecvMsg(lost, 0x2040, 100, 4096, null));
      attempt(new GetSockOpt(lost, 1, 4, null));
      List.of(one, two, udp, lost).forEach(each -> each.close(desk));
    }

    private void received(RecvMsg action) {
      ReceivedMessage message = attempt(action);
      if (message != null) {
        message.rights().forEach(each -> each.close(desk));
      }
    }

    private static int uid() {
      return (int) new com.sun.security.auth.module.UnixSystem().getUid();
    }

    private static int gid() {
      return (int) new com.sun.security.auth.module.UnixSystem().getGid();
    }

    /** Without the right to a packet socket there is only the refusal to compare. */
    private void devices() {
      Socket packet = attempt(new MakeSocket(17, 3, 3));
      if (packet != null) {
        attempt(new Bind(packet, at("packet:lo:ETH_P_ALL")));
        attempt(new GetSockName(packet));
        Socket udp = desk.run(new MakeSocket(2, 2, 0));
        attempt(new SendTo(udp, Payload.of(Bytes.of("x")), 0, at("127.0.0.1:9"), null));
        attempt(new RecvFrom(packet, 0x40, 1000, null));
        attempt(new RecvFrom(packet, 0x40, 10, null));
        packet.close(desk);
        udp.close(desk);
      }
      Socket netlink = desk.run(new MakeSocket(16, 3, 0));
      attempt(new Bind(netlink, at("netlink:0")));
      attempt(new RecvFrom(netlink, 0x40, 100, null));
      netlink.close(desk);
    }

    /** No sockets at all. */
    private void nothing() {
      Descriptor none = fd(999);
      attempt(new Bind(none, at("127.0.0.1:0")));
      attempt(new Connect(none, at("unix:@x")));
      attempt(new Listen(none, 1));
      attempt(new Accept(none, 0));
      attempt(new Send(none, Payload.of(Bytes.of("x")), 0, null));
      attempt(new Recv(none, 0, 10, null));
      attempt(new RecvFrom(none, 0, 10, null));
      attempt(new SendMsg(none, Payload.of(Bytes.of("x")), 0, null, null, null, null));
      attempt(new RecvMsg(none, 0, 10, 0, null));
      attempt(new Shutdown(none, 2));
      attempt(new GetSockName(none));
      attempt(new GetPeerName(none));
      attempt(new GetSockOpt(none, 1, 2, null));
      attempt(new SetSockOpt(none, 1, 2, 1L));
      attempt(new SockFd(none));
    }
  }
}
