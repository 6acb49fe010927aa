package org.ipcsh.socket.address;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.Network;

/**
 * {@code struct sockaddr_in}, ip(7).
 *
 * @param address its four bytes, the first one highest
 * @param port 0 to 65535
 */
public record Ip4(int address, int port) implements SocketAddress {
  static final Layout LAYOUT = new Layout("struct sockaddr_in", 16);
  static final Layout.Field FAMILY = LAYOUT.field("sin_family", 0, 2);
  static final Layout.Field PORT = LAYOUT.field("sin_port", 2, 2);
  static final Layout.Field ADDRESS = LAYOUT.field("sin_addr", 4, 4);

  static Ip4 of(ByteBuffer struct) {
    int address = Integer.reverseBytes((int) ADDRESS.get(struct));
    return new Ip4(address, Network.swap(PORT.get(struct)));
  }

  /** Reads {@code 127.0.0.1}, four numbers without leading zeros; null for anything else. */
  public static Integer literal(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    int address = 0;
    for (String part : parts) {
      if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return null;
      }
      address = address << 8 | Integer.parseInt(part);
    }
    return address;
  }

  /** {@code 127.0.0.1}. */
  public static String dotted(int address) {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 0xff)
        + "."
        + (address >>> 8 & 0xff)
        + "."
        + (address & 0xff);
  }

  @Override
  public int family() {
    return (int) Domain.AF_INET.number();
  }

  @Override
  public int length() {
    return LAYOUT.size();
  }

  @Override
  public void put(ByteBuffer memory) {
    FAMILY.set(memory, family());
    PORT.set(memory, Network.swap(port));
    ADDRESS.set(memory, Integer.reverseBytes(address));
  }

  @Override
  public void show(Trace trace) {
    trace.struct().field("sa_family").symbol("AF_INET");
    trace.field("sin_port").symbol("htons(" + port + ")");
    trace.field("sin_addr").symbol("inet_addr(\"" + dotted(address) + "\")").end();
  }

  @Override
  public String text() {
    return dotted(address) + ":" + port;
  }
}
