package org.ipcsh.socket.address;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.Network;

/**
 * {@code struct sockaddr_in6}, ipv6(7).
 *
 * @param address its 16 bytes
 * @param port 0 to 65535
 * @param flow flow information
 * @param scope the interface's index for addresses that are good only there, else 0
 */
public record Ip6(Bytes address, int port, int flow, int scope) implements SocketAddress {
  static final Layout LAYOUT = new Layout("struct sockaddr_in6", 28);
  static final Layout.Field FAMILY = LAYOUT.field("sin6_family", 0, 2);
  static final Layout.Field PORT = LAYOUT.field("sin6_port", 2, 2);
  static final Layout.Field FLOW = LAYOUT.field("sin6_flowinfo", 4, 4);
  static final Layout.Field SCOPE = LAYOUT.field("sin6_scope_id", 24, 4);

  /** Where the 16 bytes lie, between the fields that are numbers. */
  static final int ADDRESS = 8;

  static Ip6 of(ByteBuffer struct) {
    byte[] address = new byte[Ip6Text.BYTES];
    struct.get(ADDRESS, address);
    return new Ip6(
        Bytes.wrap(address),
        Network.swap(PORT.get(struct)),
        Integer.reverseBytes((int) FLOW.get(struct)),
        (int) SCOPE.get(struct));
  }

  @Override
  public int family() {
    return (int) Domain.AF_INET6.number();
  }

  @Override
  public int length() {
    return LAYOUT.size();
  }

  @Override
  public void put(ByteBuffer memory) {
    FAMILY.set(memory, family());
    PORT.set(memory, Network.swap(port));
    FLOW.set(memory, Integer.reverseBytes(flow));
    memory.put(ADDRESS, address.toArray());
    SCOPE.set(memory, scope);
  }

  @Override
  public void show(Trace trace) {
    trace.struct().field("sa_family").symbol("AF_INET6");
    trace.field("sin6_port").symbol("htons(" + port + ")");
    trace.field("sin6_flowinfo").symbol("htonl(" + Integer.toUnsignedString(flow) + ")");
    trace.symbol("inet_pton(AF_INET6, \"" + Ip6Text.show(address) + "\", &sin6_addr)");
    trace.field("sin6_scope_id");
    // strace asks for the name only where the scope is an interface.
    trace.symbol(linkLocal() ? Interfaces.traced(scope) : Integer.toUnsignedString(scope)).end();
  }

  /** Whether it is good on one link only: fe80::/10, or a group on the link. */
  private boolean linkLocal() {
    boolean unicast = address.at(0) == 0xfe && (address.at(1) & 0xc0) == 0x80;
    return unicast || (address.at(0) == 0xff && (address.at(1) & 0xf) == 2);
  }

  @Override
  public String text() {
    String zone = scope == 0 ? "" : "%" + Interfaces.nameOrIndex(scope);
    return "[" + Ip6Text.show(address) + zone + "]:" + port;
  }
}
