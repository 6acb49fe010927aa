package org.ipcsh.socket.message;

import java.nio.ByteBuffer;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Scratch;
import org.ipcsh.socket.address.SocketAddress;

/**
 * A {@code struct msghdr} in memory, with one {@code struct iovec}, an address, control messages
 * and data behind it, sendmsg(2).
 *
 * @param memory all of it
 * @param base where it begins
 * @param control where the control messages begin in it
 * @param data where the data begins in it
 * @param room for how much data there is memory
 */
record Message(ByteBuffer memory, long base, int control, int data, int room) {
  static final Layout LAYOUT = new Layout("struct msghdr", 56);
  static final Layout.Field NAME = LAYOUT.field("msg_name", 0, 8);
  static final Layout.Field NAMELEN = LAYOUT.field("msg_namelen", 8, 4);
  static final Layout.Field IOV = LAYOUT.field("msg_iov", 16, 8);
  static final Layout.Field IOVLEN = LAYOUT.field("msg_iovlen", 24, 8);
  static final Layout.Field CONTROL = LAYOUT.field("msg_control", 32, 8);
  static final Layout.Field CONTROLLEN = LAYOUT.field("msg_controllen", 40, 8);
  static final Layout.Field FLAGS = LAYOUT.field("msg_flags", 48, 4);

  static final Layout IOVEC = new Layout("struct iovec", 16);
  static final Layout.Field BASE = IOVEC.field("iov_base", 0, 8);
  static final Layout.Field LENGTH = IOVEC.field("iov_len", 8, 8);

  private static final int AT_IOVEC = 56;
  static final int AT_NAME = 72;

  /** Lays out one whose parts are zeros or whatever was there. */
  static Message in(Scratch scratch, int nameRoom, int controlRoom, long size, int room) {
    int control = (AT_NAME + nameRoom + Long.BYTES - 1) & -Long.BYTES;
    int data = (control + controlRoom + Long.BYTES - 1) & -Long.BYTES;
    ByteBuffer memory = scratch.of(data + room);
    for (int i = 0; i < data; i++) {
      memory.put(i, (byte) 0);
    }
    long base = scratch.address();
    IOV.set(memory, base + AT_IOVEC);
    IOVLEN.set(memory, 1);
    ByteBuffer iovec = memory.slice(AT_IOVEC, IOVEC.size()).order(memory.order());
    BASE.set(iovec, base + data);
    LENGTH.set(iovec, size);
    return new Message(memory, base, control, data, room);
  }

  /** One to be sent; a null address is none. */
  static Message sent(Scratch scratch, SocketAddress to, Bytes bytes, List<Control> controls) {
    int nameRoom = to == null ? 0 : Math.max(SocketAddress.ROOM, to.length());
    int size = Control.size(controls);
    Message message = in(scratch, nameRoom, size, bytes.size(), bytes.size());
    ByteBuffer memory = message.memory;
    if (to != null) {
      NAME.set(memory, message.base + AT_NAME);
      NAMELEN.set(memory, to.length());
      to.put(memory.slice(AT_NAME, nameRoom).order(memory.order()));
    }
    if (size > 0) {
      CONTROL.set(memory, message.base + message.control);
      CONTROLLEN.set(memory, size);
      Control.put(controls, memory, message.control);
    }
    memory.position(message.data);
    bytes.copyTo(memory);
    return message;
  }

  /** One to be received into. */
  static Message received(Scratch scratch, long size, int room, int controlRoom) {
    Message message = in(scratch, SocketAddress.ROOM, controlRoom, size, room);
    message.prepare(controlRoom);
    return message;
  }

  /** Puts back what the kernel changes. */
  void prepare(int controlRoom) {
    NAME.set(memory, base + AT_NAME);
    NAMELEN.set(memory, SocketAddress.ROOM);
    CONTROL.set(memory, controlRoom == 0 ? 0 : base + control);
    CONTROLLEN.set(memory, controlRoom);
    FLAGS.set(memory, 0);
  }

  int nameLength() {
    return (int) NAMELEN.get(memory);
  }

  /** The address that is there now; null if none. */
  SocketAddress name() {
    return nameLength() == 0 ? null : SocketAddress.of(memory, AT_NAME, nameLength());
  }

  int controlLength() {
    return (int) CONTROLLEN.get(memory);
  }

  List<Control> controls() {
    return Control.read(memory, control, controlLength());
  }

  int flags() {
    return (int) FLAGS.get(memory);
  }

  Bytes bytes(int count) {
    byte[] bytes = new byte[count];
    memory.get(data, bytes);
    return Bytes.wrap(bytes);
  }
}
