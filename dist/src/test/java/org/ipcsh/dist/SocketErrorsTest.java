package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errnos of sockets that depend on what a process may, and on what other processes hold. */
class SocketErrorsTest {
  private static final String PORT_START = "/proc/sys/net/ipv4/ip_unprivileged_port_start";

  private static void fails(Program program, String... parts) {
    Ran ran = program.run().status(1);
    for (String part : parts) {
      assertTrue(ran.err().contains(part), ran.err());
    }
  }

  private static Program lesser(String script) {
    return Lesser.of(Program.ipcsh("-c", script));
  }

  @Test
  void capabilitiesAreNamed() {
    fails(lesser("socket AF_PACKET SOCK_RAW ETH_P_ALL"), "EPERM", "CAP_NET_RAW");
    fails(lesser("socket AF_INET SOCK_RAW IPPROTO_TCP"), "EPERM", "CAP_NET_RAW");
    fails(
        lesser("s = socket AF_INET SOCK_STREAM; bind $s 127.0.0.1:1"),
        "EACCES",
        "CAP_NET_BIND_SERVICE",
        "free to all is " + Program.of("cat", PORT_START).run().clean().out().strip() + ": ",
        PORT_START);
    fails(
        lesser("s = socket AF_INET SOCK_STREAM; setsockopt $s SOL_SOCKET SO_MARK 1"),
        "EPERM",
        "CAP_NET_ADMIN");
    fails(
        lesser("s = socket AF_INET SOCK_STREAM; setsockopt $s SOL_SOCKET SO_DEBUG 1"),
        "EACCES",
        "CAP_NET_ADMIN");
    fails(
        lesser("s = socket AF_NETLINK SOCK_RAW NETLINK_NETFILTER; bind $s netlink:0:1"),
        "EPERM",
        "CAP_NET_ADMIN");
    fails(
        lesser("p = socketpair AF_UNIX SOCK_STREAM; sendmsg $p[0] x --credentials 1:0:0"),
        "EPERM",
        "no permission to send as 1:0:0");
  }

  @Test
  void foldersAndFilesThatMayNotBeWritten(@TempDir Path folder) {
    Program.of("mkdir", "-m", "0500", folder.resolve("d")).run().clean();
    String bind = "s = socket AF_UNIX SOCK_STREAM; bind $s unix:d/s";
    fails(
        lesser(bind).in(folder), "EACCES", "folder must allow writing; ", "/d belongs to ", "0500");
    String connect =
        "l = socket AF_UNIX SOCK_STREAM; bind $l unix:s; listen $l; ! chmod 0 s\n"
            + "c = socket AF_UNIX SOCK_STREAM; connect $c unix:s";
    fails(lesser(connect).in(folder), "EACCES", "no permission to write to unix:", "mode 000");
    String send =
        "l = socket AF_UNIX SOCK_DGRAM; bind $l unix:g; ! chmod 0 g\n"
            + "c = socket AF_UNIX SOCK_DGRAM; sendto $c x unix:g";
    fails(lesser(send).in(folder), "EACCES", "to send to unix:", "/g belongs to ", "mode 000");
  }

  @Test
  void moreDescriptorsThanMayBe() {
    String script = "fails EMFILE { while true { s = socket AF_UNIX SOCK_STREAM } }";
    Program.ipcsh("-c", script).under("prlimit", "--nofile=200:200").run().clean();
  }

  @Test
  void moreDescriptorsOnTheirWayThanMayBe() {
    String script =
        "p = socketpair AF_UNIX SOCK_STREAM; r = $p[0]\n"
            + "fails ETOOMANYREFS { while true { n = sendmsg $p[0] x MSG_DONTWAIT"
            + " --rights $r --rights $r --rights $r --rights $r --rights $r --rights $r } }";
    lesser(script).under("prlimit", "--nofile=200:200").run().clean();
  }

  @Test
  void whoHoldsAnAddressIsSaid(@TempDir Path folder) {
    try (Running holder =
        Program.of("sh", "-c", "exec socat -d -d TCP-LISTEN:0,bind=127.0.0.1 PIPE 2>&1").start()) {
      holder.awaitOut("listening on");
      String script =
          "a = (sockets | where pid == "
              + holder.pid()
              + " | get local | first 1)[0]\n"
              + "s = socket AF_INET SOCK_STREAM; bind $s $a";
      fails(
          Scripts.in(folder, script),
          "EADDRINUSE",
          "held by socat (pid " + holder.pid() + ")",
          "hint: end that process, or take another port");
    }
  }
}
