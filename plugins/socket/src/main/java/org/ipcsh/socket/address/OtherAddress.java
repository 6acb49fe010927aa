package org.ipcsh.socket.address;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.Symbol;

/**
 * Any {@code struct sockaddr}, byte by byte: of a domain that has no form of its own here, too
 * short for its domain, or of none.
 *
 * @param struct all its bytes, the domain first
 */
public record OtherAddress(Bytes struct) implements SocketAddress {
  static final String PREFIX = "sockaddr:";

  /** That of no domain, which connect(2) takes to dissolve an association. */
  static final OtherAddress UNSPEC = new OtherAddress(Bytes.wrap(new byte[16]));

  private static final int FAMILY_BYTES = 2;

  static OtherAddress of(ByteBuffer memory) {
    byte[] all = new byte[memory.limit()];
    memory.get(0, all);
    return new OtherAddress(Bytes.wrap(all));
  }

  @Override
  public int family() {
    return struct.size() < FAMILY_BYTES ? 0 : struct.at(0) | struct.at(1) << 8;
  }

  @Override
  public int length() {
    return struct.size();
  }

  @Override
  public void put(ByteBuffer memory) {
    memory.put(0, struct.toArray());
  }

  @Override
  public void show(Trace trace) {
    trace.struct().field("sa_family");
    trace.symbol(Symbol.traced(family(), "AF_???", Domain.values()));
    if (length() > FAMILY_BYTES) {
      // The whole of it, however long, as a path is.
      trace.field("sa_data").path(struct.asBuffer(), FAMILY_BYTES, length() - FAMILY_BYTES);
    }
    trace.end();
  }

  @Override
  public String text() {
    return equals(UNSPEC)
        ? Domain.AF_UNSPEC.name()
        : PREFIX + HexFormat.of().formatHex(struct.toArray());
  }
}
