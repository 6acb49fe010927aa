package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The article's client and server, ours and in C, and what it suggests to try besides. */
class SocketExamplesTest {
  private static final Path ARTICLE = Place.ASSEMBLED.resolve("examples/article");
  private static final String LINES = "first\n\nthird, with \ttab and caf\u00e9\n";
  private static final String ANSWERS =
      "server: first\nserver: \nserver: third, with \ttab and caf\u00e9\n";

  private static Program ours(String name, Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = ARTICLE.resolve(name + ".ipcsh");
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return Program.ipcsh(words);
  }

  /** What a server says once it listens, which is its address. */
  private static String address(Running server) {
    server.awaitOut("\n");
    return server.outSoFar().lines().findFirst().orElseThrow().replace("listening at ", "");
  }

  private static String port(String address) {
    return address.substring(address.lastIndexOf(':') + 1);
  }

  private static void converse(Program client, Running server, String address) {
    client.input(LINES).run().clean().printed(ANSWERS);
    server.end().clean().printed("listening at " + address + "\n" + LINES);
  }

  @Test
  void oursToOurs() {
    try (Running server = ours("server", "127.0.0.1:0").start()) {
      String address = address(server);
      converse(ours("client", address), server, address);
    }
  }

  @Test
  void oursToOursByAPath(@TempDir Path folder) {
    try (Running server = ours("server", "unix:s").in(folder).start()) {
      String address = address(server);
      assertEquals("unix:" + folder.resolve("s"), address);
      converse(ours("client", "unix:s").in(folder), server, address);
    }
  }

  @Test
  void oursToC() {
    try (Running server = Program.of(CPrograms.peer("server"), 0).start()) {
      String address = address(server);
      converse(ours("client", address), server, address);
    }
  }

  @Test
  void cToOurs() {
    try (Running server = ours("server", "127.0.0.1:0").start()) {
      String address = address(server);
      converse(Program.of(CPrograms.peer("client"), port(address)), server, address);
    }
  }

  @Test
  void severalConnectionsOneAfterTheOther() {
    try (Running server = ours("server", "127.0.0.1:0", 3).start()) {
      String address = address(server);
      for (String line : new String[] {"a", "b", "c"}) {
        ours("client", address).input(line + "\n").run().clean().printed("server: " + line + "\n");
      }
      server.end().clean().printed("listening at " + address + "\na\nb\nc\n");
    }
  }

  @Test
  void theClientWithoutTheServer(@TempDir Path folder) {
    Ran ran = ours("client", "unix:nobody").in(folder).input(LINES).run().status(1).printed("");
    assertTrue(ran.err().contains("ENOENT"), ran.err());
  }

  @Test
  void udpNeedsNoConnection() {
    ours("udp").run().clean().printed("hello, ann\nhello, bob\n");
    ours("udp", "c\u00e9line").run().clean().printed("hello, c\u00e9line\n");
    Program.of(CPrograms.peer("udp"), "ann", "bob")
        .run()
        .clean()
        .printed("hello, ann\nhello, bob\n");
  }

  @Test
  void theKernelListsTheInterfaces() throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("/proc/net/dev"))) {
      if (line.indexOf(':') > 0) {
        names.add(line.substring(0, line.indexOf(':')).strip());
      }
    }
    List<String> listed = new ArrayList<>();
    String table = ours("netlink").run().clean().out();
    table.lines().skip(1).forEach(line -> listed.add(line.strip().split(" +", -1)[1]));
    assertEquals(Set.copyOf(names), Set.copyOf(listed), table);
    assertTrue(table.contains("1      lo"), table);
    String theirs = Program.of(CPrograms.peer("netlink")).run().clean().out();
    String ours = table.substring(table.indexOf('\n') + 1).replaceAll(" +", " ");
    assertEquals(theirs.lines().toList(), ours.lines().map(String::strip).toList());
  }

  @Test
  void packetsAreCapturedOrTheCapabilityIsNamed() {
    Ran denied = Lesser.of(ours("packet")).run().status(1).printed("");
    assertTrue(denied.err().contains("EPERM"), denied.err());
    assertTrue(denied.err().contains("CAP_NET_RAW"), denied.err());
    if (Lesser.isRoot()) {
      // Others may send something through lo, too.
      for (Program each : List.of(ours("packet", 20), Program.of(CPrograms.peer("packet"), 20))) {
        List<String> captured = each.run().clean().out().lines().toList();
        assertEquals(20, captured.size());
        assertTrue(captured.contains("127.0.0.1 -> 127.0.0.1 UDP 33 bytes"), captured::toString);
      }
    }
  }
}
