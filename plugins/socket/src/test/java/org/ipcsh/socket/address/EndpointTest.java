package org.ipcsh.socket.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.desk.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private final EndpointKind kind = new EndpointKind();
  private final Desk desk = new Desk();

  @AfterEach
  void end() {
    desk.close();
  }

  private static ByteBuffer struct(SocketAddress address) {
    int room = Math.max(SocketAddress.ROOM, address.length());
    ByteBuffer memory = ByteBuffer.allocate(room).order(ByteOrder.nativeOrder());
    address.put(memory);
    return memory;
  }

  /** Read, written as a struct, read from that, and shown: the same again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:5000",
        "255.255.255.255:65535",
        "0.0.0.0:0",
        "[::1]:5000",
        "[::]:0",
        "[1:2:3:4:5:6:7:8]:9",
        "[2001:db8::1:0:0:1]:80",
        "[1:0:0:2::]:1",
        "[::ffff:127.0.0.1]:1",
        "[fe80::1%4294967295]:5",
        "unix:",
        "unix:/tmp/s",
        "unix:/tmp/a b:c",
        "unix:@name",
        "unix:@",
        "unix:@a\\x00b\\xff\\x80",
        "unix:@back\\\\slash",
        "unix:/tmp/gr\u00fc\u00df",
        "netlink:0",
        "netlink:4294967295",
        "netlink:7:0x80000005",
        "packet:0:ETH_P_ALL",
        "packet:4294967295:5000",
        "packet:0:ETH_P_IP:PACKET_OUTGOING:01:02:0a:ff:05:06",
        "packet:0:0:77:01",
        "AF_UNSPEC",
        "sockaddr:",
        "sockaddr:0a",
        "sockaddr:630001020304"
      })
  void readsBack(String text) {
    SocketAddress address = (SocketAddress) kind.read(text, desk);
    SocketAddress back = SocketAddress.of(struct(address), 0, address.length());
    assertEquals(text, back.text());
    assertEquals(address, back);
    kind.check(text);
  }

  @ParameterizedTest
  @CsvSource({
    "[0:0:0:0:0:0:0:1]:1, [::1]:1",
    "[FE80::ABCD]:1, [fe80::abcd]:1",
    "[1::0:0:2]:1, [1::2]:1",
    "[0:0:1:0:0:0:0:1]:1, [0:0:1::1]:1",
    "[1:0:1:0:1:0:1:0]:1, [1:0:1:0:1:0:1:0]:1",
    "[::1.2.3.4]:1, [::1.2.3.4]:1",
    "netlink:-1, netlink:4294967295",
    "netlink:1:5, netlink:1:0x5",
    "packet:1:3:0, packet:lo:ETH_P_ALL",
    "packet:lo, packet:lo:0",
    "unix:\\x41\\x2e\\q, unix:A.\\\\q"
  })
  void isShownInOneWay(String text, String shown) {
    String wanted = shown;
    SocketAddress address = kind.read(text, desk).address(desk, null);
    if (shown.startsWith("unix:")) {
      // A relative path starts at the session's folder.
      wanted = "unix:" + desk.path(shown.substring(5));
    }
    assertEquals(wanted, address.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "5000",
        "127.0.0.1",
        "127.0.0.1:",
        ":5000",
        "127.0.0.1:65536",
        "127.0.0.1:-1",
        "::1:5000",
        "[::1]",
        "[::1]5000",
        "[::1",
        "[:::1]:1",
        "[1:2]:1",
        "[1:2:3:4:5:6:7:8:9]:1",
        "[1::2::3]:1",
        "[12345::]:1",
        "[::1.2.3]:1",
        "[1.2.3.4::]:1",
        "[::1%]:1",
        "netlink:",
        "netlink:x",
        "netlink:1:2:3",
        "packet:",
        "packet:lo:NO_SUCH",
        "packet:lo:70000",
        "packet:lo:ETH_P_IP:PACKET_HOST:1:2",
        "sockaddr:0",
        "sockaddr:xy"
      })
  void refusesWhatIsNone(String text) {
    ProblemException checked = assertThrows(ProblemException.class, () -> kind.check(text));
    assertTrue(
        checked.problem() instanceof Problem.BadValue
            || checked.problem() instanceof Problem.OutOfRange,
        checked.problem().message());
    assertThrows(ProblemException.class, () -> kind.read(text, desk));
  }

  @Test
  void namesAreNotLookedUpBeforeTheyAreNeeded() {
    for (String text : List.of("localhost:0", "*:80", "127.0.0.1:http", "no.such.host.invalid:1")) {
      kind.check(text);
      assertEquals(text, kind.read(text, desk).text());
    }
  }

  @Test
  void interfacesAreKnownByName() {
    assertEquals(1, DeviceName.index(desk, "lo"));
    assertEquals("lo", Interfaces.name(1));
    assertEquals("[fe80::1%lo]:5", kind.read("[fe80::1%lo]:5", desk).text());
    assertEquals("packet:lo:0", kind.read("packet:lo", desk).text());
    Endpoint none = kind.read("packet:no-such-device", desk);
    ProblemException unknown = assertThrows(ProblemException.class, () -> none.address(desk, null));
    assertEquals("unknown-interface", unknown.problem().code());
  }

  @Test
  void completionOffersAddressesThatAreThere() {
    List<String> offered =
        kind.complete(desk, parameter -> null, "").stream().map(each -> each.text()).toList();
    assertTrue(offered.contains("packet:lo"), offered + "");
    assertFalse(offered.contains(null));
  }
}
