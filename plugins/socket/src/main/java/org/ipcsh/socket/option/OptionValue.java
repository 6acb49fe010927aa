package org.ipcsh.socket.option;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Layout;
import org.ipcsh.socket.address.Ip4;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.SocketType;
import org.ipcsh.socket.constant.Symbol;

/** What getsockopt(2) gives, as a value of the shell. */
public final class OptionValue {
  private static final int UNSIGNED_BYTE = 0xff;

  /** A buffer has no more room, with the length behind it; no option comes near. */
  private static final int MOST = Integer.MAX_VALUE - 2 * Long.BYTES;

  private OptionValue() {}

  /**
   * The call that asks for an option.
   *
   * @param size how much room to give it; null for what its shape takes
   */
  public static OptionCalls.Get call(Kernel kernel, int fd, int level, int name, Integer size) {
    int room = size == null ? Options.shape(level, name).room() : size;
    if (room > MOST) {
      throw new Problem.OutOfRange("--size", "0", Integer.toString(MOST), Integer.toString(room))
          .thrown();
    }
    // The length in front would move the value; so it stands behind as much as may be written.
    int value = Math.max(room, Long.BYTES) + Long.BYTES - 1 & -Long.BYTES;
    ByteBuffer memory = kernel.scratch().of(value + Long.BYTES);
    for (int i = 0; i < value; i++) {
      memory.put(i, (byte) 0);
    }
    memory.putInt(value, room);
    long at = kernel.scratch().address();
    return new OptionCalls.Get(fd, level, name, memory, at, at + value, room);
  }

  /** The value that a call has got. */
  public static Object of(OptionCalls.Get call) {
    int length = Math.min(call.length(), call.room());
    return of(Options.shape(call.level(), call.option()), call.memory(), length);
  }

  /** The value that lies at the start of a buffer; of a length its shape has not it is bytes. */
  static Object of(Shape shape, ByteBuffer value, int length) {
    ByteBuffer all = value.slice(0, length).order(ByteOrder.nativeOrder());
    return switch (shape) {
      case INT -> number(all);
      case TYPE -> named(all, SocketType.values());
      case REHASH -> named(all, Rehash.values());
      case DOMAIN -> named(all, Domain.values());
      case ERRNO -> errno(all);
      case LONG -> length == Long.BYTES ? (Object) all.getLong(0) : bytes(all, 0, length);
      case INTS -> numbers(all);
      case TIMEVAL -> length == Structs.TIMEVAL.size() ? time(all) : number(all);
      case LINGER -> struct(all, Structs.LINGER, Structs.LINGER.fields());
      case UCRED -> length == Structs.UCRED.size() ? ucred(all) : bytes(all, 0, length);
      case TEXT -> text(all);
      case ADDRESS -> SocketAddress.of(all, 0, length).text();
      case IN_ADDR ->
          length == Integer.BYTES
              ? Ip4.dotted(Integer.reverseBytes(all.getInt(0)))
              : bytes(all, 0, length);
      case TPACKET_STATS -> struct(all, Structs.STATS, Structs.STATS.fields());
      case TCP_INFO -> tcp(all);
      case MREQ, MREQ6, PACKET_MREQ, BYTES ->
          length == Integer.BYTES ? number(all) : bytes(all, 0, length);
    };
  }

  private static Object number(ByteBuffer value) {
    return switch (value.limit()) {
      case Integer.BYTES -> (long) value.getInt(0);
      case Byte.BYTES -> (long) (value.get(0) & UNSIGNED_BYTE);
      default -> bytes(value, 0, value.limit());
    };
  }

  private static Object named(ByteBuffer value, org.ipcsh.api.Constant... table) {
    return value.limit() == Integer.BYTES ? Symbol.named(value.getInt(0), table) : number(value);
  }

  private static Object errno(ByteBuffer value) {
    if (value.limit() != Integer.BYTES || value.getInt(0) == 0) {
      return number(value);
    }
    return Errno.of(value.getInt(0));
  }

  private static Object numbers(ByteBuffer value) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i + Integer.BYTES <= value.limit(); i += Integer.BYTES) {
      numbers.add((long) value.getInt(i));
    }
    return numbers;
  }

  private static Object time(ByteBuffer value) {
    return Duration.ofSeconds(Structs.TV_SEC.get(value))
        .plusNanos(Structs.TV_USEC.get(value) * 1000);
  }

  /** Who somebody is, at the start of a buffer. */
  public static Credentials ucred(ByteBuffer value) {
    return new Credentials(
        new Pid((int) Structs.PID.get(value)),
        new Uid((int) Structs.UID.get(value)),
        new Gid((int) Structs.GID.get(value)));
  }

  private static Object text(ByteBuffer value) {
    int end = 0;
    while (end < value.limit() && value.get(end) != 0) {
      end++;
    }
    return bytes(value, 0, end);
  }

  private static Object struct(ByteBuffer value, Layout layout, List<Layout.Field> fields) {
    if (value.limit() < layout.size()) {
      return bytes(value, 0, value.limit());
    }
    Map<String, Object> row = new LinkedHashMap<>();
    fields.forEach(field -> row.put(field.name(), field.get(value)));
    return Row.of(row);
  }

  private static Object tcp(ByteBuffer value) {
    if (value.limit() < Structs.TCP_INFO.size()) {
      return bytes(value, 0, value.limit());
    }
    Map<String, Object> row = new LinkedHashMap<>();
    for (Layout.Field field : Structs.TCP_FIELDS) {
      long mask = field.bytes() == 1 ? UNSIGNED_BYTE : 0xffff_ffffL;
      row.put(field.name(), field.get(value) & mask);
    }
    String state = Structs.TCP_FIELDS.get(0).name();
    row.put(state, Symbol.named((Long) row.get(state), TcpState.values()));
    return Row.of(row);
  }

  /** Some bytes of a buffer. */
  public static Bytes bytes(ByteBuffer value, int from, int count) {
    byte[] bytes = new byte[count];
    value.get(from, bytes);
    return Bytes.wrap(bytes);
  }
}
