package org.ipcsh.socket.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.fd.Cmsghdr;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.option.OptionValue;
import org.ipcsh.socket.option.Structs;

/**
 * A control message, cmsg(3): {@code struct cmsghdr} and what follows it.
 *
 * @param level whose it is
 * @param type what it is there
 * @param data what it carries
 */
public record Control(int level, int type, Bytes data) {
  private static final int ALIGNMENT = Long.BYTES;

  /** One with descriptors. */
  public static Control rights(List<Integer> descriptors) {
    ByteBuffer data = memory(descriptors.size() * Integer.BYTES);
    descriptors.forEach(data::putInt);
    return socket(ControlType.SCM_RIGHTS, data);
  }

  /** One with credentials. */
  public static Control credentials(int pid, int uid, int gid) {
    ByteBuffer data = memory(Structs.UCRED.size());
    Structs.PID.set(data, pid);
    Structs.UID.set(data, uid);
    Structs.GID.set(data, gid);
    return socket(ControlType.SCM_CREDENTIALS, data);
  }

  private static ByteBuffer memory(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
  }

  private static Control socket(ControlType type, ByteBuffer data) {
    int level = (int) Level.SOL_SOCKET.number();
    return new Control(level, (int) type.number(), OptionValue.bytes(data, 0, data.capacity()));
  }

  /** {@code cmsg_len}: the bytes of the header and the data, without padding. */
  int length() {
    return Cmsghdr.LAYOUT.size() + data.size();
  }

  private static int aligned(int length) {
    return (length + ALIGNMENT - 1) & -ALIGNMENT;
  }

  /** Bytes that all of them take one after the other, each padded. */
  static int size(List<Control> all) {
    return all.stream().mapToInt(each -> aligned(each.length())).sum();
  }

  /** Writes them one after the other from a place on that is zeros. */
  static void put(List<Control> all, ByteBuffer memory, int from) {
    int at = from;
    for (Control each : all) {
      ByteBuffer header = memory.slice(at, each.length()).order(memory.order());
      Cmsghdr.LENGTH.set(header, each.length());
      Cmsghdr.LEVEL.set(header, each.level);
      Cmsghdr.TYPE.set(header, each.type);
      header.put(Cmsghdr.LAYOUT.size(), each.data.toArray());
      at += aligned(each.length());
    }
  }

  /** Reads those that the kernel left in so many bytes. */
  static List<Control> read(ByteBuffer memory, int from, int size) {
    List<Control> all = new ArrayList<>();
    int at = from;
    while (at + Cmsghdr.LAYOUT.size() <= from + size) {
      ByteBuffer header = memory.slice(at, from + size - at).order(memory.order());
      long length = Cmsghdr.LENGTH.get(header);
      if (length < Cmsghdr.LAYOUT.size() || length > header.limit()) {
        break; // cut off: MSG_CTRUNC says so
      }
      byte[] data = new byte[(int) length - Cmsghdr.LAYOUT.size()];
      header.get(Cmsghdr.LAYOUT.size(), data);
      all.add(
          new Control(
              (int) Cmsghdr.LEVEL.get(header), (int) Cmsghdr.TYPE.get(header), Bytes.wrap(data)));
      at += aligned((int) length);
    }
    return all;
  }

  /** Whether it is one of SOL_SOCKET and of that type. */
  public boolean is(ControlType wanted) {
    return level == Level.SOL_SOCKET.number() && type == wanted.number();
  }

  /** The data as a buffer in the machine's byte order. */
  public ByteBuffer buffer() {
    return data.asBuffer().order(ByteOrder.nativeOrder());
  }

  /** The data as the {@code int}s it has room for. */
  public List<Integer> ints() {
    List<Integer> ints = new ArrayList<>();
    ByteBuffer all = buffer();
    while (all.remaining() >= Integer.BYTES) {
      ints.add(all.getInt());
    }
    return ints;
  }
}
