package org.ipcsh.socket.option;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Layout;
import org.ipcsh.socket.address.Ip4;
import org.ipcsh.socket.address.Ip6Text;

/**
 * A value of the shell as the bytes that setsockopt(2) takes. How it is written decides: a number
 * is an {@code int}, a duration a {@code struct timeval}, a record the struct of the option, text
 * its bytes. Whether the option wants that is for the kernel to say.
 */
public final class OptionBytes {
  private final Shape shape;

  /** For options of a shape, which is asked only where the value leaves it open. */
  public OptionBytes(Shape shape) {
    this.shape = shape;
  }

  /**
   * The bytes.
   *
   * @param session asked on the way whether to go on
   * @throws ProblemException if the value cannot be any
   */
  public Bytes of(Object value, Session session) {
    if (value instanceof Long || value instanceof Numeric) {
      return number(value);
    } else if (value instanceof Boolean truth) {
      return number(truth ? 1L : 0L);
    } else if (value instanceof Duration time) {
      return time(time);
    } else if (value instanceof Bytes text) {
      Integer address = shape == Shape.IN_ADDR ? Ip4.literal(text.toString()) : null;
      return address == null ? text : bytes(memory(Integer.BYTES).putInt(0, order(address)));
    } else if (value instanceof List<?> list) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (Object each : list) {
        session.checkpoint(); // a range may be longer than anybody waits
        all.writeBytes(number(each).toArray());
      }
      return Bytes.wrap(all.toByteArray());
    } else if (value instanceof Row row) {
      return struct(row);
    }
    throw bad(value);
  }

  private ProblemException bad(Object value) {
    String is =
        value instanceof List
            ? "a list"
            : value instanceof Row ? "a record" : String.valueOf(value);
    return new Problem.BadValue("the value", shape.written(), is).thrown();
  }

  private Bytes number(Object value) {
    if (!(value instanceof Long) && !(value instanceof Numeric)) {
      throw bad(value);
    }
    long number = value instanceof Long plain ? plain : ((Numeric) value).number();
    if (shape == Shape.LONG) {
      return bytes(memory(Long.BYTES).putLong(0, number));
    }
    // An unsigned int fits as well.
    if (number < Integer.MIN_VALUE || number > 0xffff_ffffL) {
      String is = value.toString();
      throw new Problem.OutOfRange("the value", "-2147483648", "4294967295", is).thrown();
    }
    return bytes(memory(Integer.BYTES).putInt(0, (int) number));
  }

  private static Bytes time(Duration time) {
    ByteBuffer struct = memory(Structs.TIMEVAL.size());
    Structs.TV_SEC.set(struct, time.getSeconds());
    Structs.TV_USEC.set(struct, time.getNano() / 1000);
    return bytes(struct);
  }

  private Bytes struct(Row row) {
    return switch (shape) {
      case LINGER -> plain(row, Structs.LINGER);
      case UCRED -> plain(row, Structs.UCRED);
      case MREQ -> mreq(row);
      case MREQ6 -> mreq6(row);
      case PACKET_MREQ -> packetMreq(row);
      default -> throw bad(row);
    };
  }

  private Bytes plain(Row row, Layout layout) {
    ByteBuffer struct = memory(layout.size());
    only(row, layout.fields().stream().map(Layout.Field::name).toList());
    for (Layout.Field field : layout.fields()) {
      field.set(struct, integer(row, field.name()));
    }
    return bytes(struct);
  }

  private Bytes mreq(Row row) {
    only(row, List.of("imr_multiaddr", "imr_interface", "imr_ifindex"));
    ByteBuffer struct = memory(Structs.MREQ.size());
    Structs.IMR_MULTIADDR.set(struct, ip4(row, "imr_multiaddr"));
    Structs.IMR_ADDRESS.set(struct, ip4(row, "imr_interface"));
    Structs.IMR_IFINDEX.set(struct, integer(row, "imr_ifindex"));
    // Without an index it is the struct of old, which has none.
    return row.has("imr_ifindex") ? bytes(struct) : bytes(struct).slice(0, 2 * Integer.BYTES);
  }

  private Bytes mreq6(Row row) {
    only(row, List.of("ipv6mr_multiaddr", "ipv6mr_interface"));
    ByteBuffer struct = memory(Structs.MREQ6.size());
    if (row.has("ipv6mr_multiaddr")) {
      Bytes group = Ip6Text.read(row.get("ipv6mr_multiaddr").toString());
      if (group == null) {
        throw bad(row.get("ipv6mr_multiaddr"));
      }
      struct.put(0, group.toArray());
    }
    Structs.IPV6MR_INTERFACE.set(struct, integer(row, "ipv6mr_interface"));
    return bytes(struct);
  }

  private Bytes packetMreq(Row row) {
    only(row, List.of("mr_ifindex", "mr_type", "mr_address"));
    ByteBuffer struct = memory(Structs.PACKET_MREQ.size());
    Structs.MR_IFINDEX.set(struct, integer(row, "mr_ifindex"));
    Structs.MR_TYPE.set(struct, integer(row, "mr_type"));
    if (row.has("mr_address") && row.get("mr_address") instanceof Bytes address) {
      int length = Math.min(address.size(), Long.BYTES);
      Structs.MR_ALEN.set(struct, length);
      struct.put(Long.BYTES, address.slice(0, length).toArray());
    }
    return bytes(struct);
  }

  private static void only(Row row, List<String> known) {
    for (String name : row.names()) {
      if (!known.contains(name)) {
        throw new Problem.Unknown("field", name, known).thrown();
      }
    }
  }

  /** A field; what is not given is 0, as in a C initializer. */
  private long integer(Row row, String name) {
    Object value = row.has(name) ? row.get(name) : 0L;
    if (value instanceof Long number) {
      return number;
    } else if (value instanceof Numeric number) {
      return number.number();
    }
    throw bad(value);
  }

  private int ip4(Row row, String name) {
    Integer address = row.has(name) ? Ip4.literal(row.get(name).toString()) : Integer.valueOf(0);
    if (address == null) {
      throw bad(row.get(name));
    }
    return order(address);
  }

  private static int order(int address) {
    return Integer.reverseBytes(address);
  }

  private static ByteBuffer memory(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
  }

  private static Bytes bytes(ByteBuffer memory) {
    return OptionValue.bytes(memory, 0, memory.capacity());
  }
}
