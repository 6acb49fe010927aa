package org.ipcsh.socket.message;

import java.nio.ByteBuffer;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Scratch;
import org.ipcsh.linux.fd.Iovec;
import org.ipcsh.linux.fd.Msghdr;
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
  private static final int AT_IOVEC = Msghdr.LAYOUT.size();
  static final int AT_NAME = AT_IOVEC + Iovec.LAYOUT.size();

  /** Lays out one whose parts are zeros or whatever was there. */
  static Message in(Scratch scratch, int nameRoom, int controlRoom, long size, int room) {
    int control = (AT_NAME + nameRoom + Long.BYTES - 1) & -Long.BYTES;
    int data = (control + controlRoom + Long.BYTES - 1) & -Long.BYTES;
    ByteBuffer memory = scratch.of(data + room);
    for (int i = 0; i < data; i++) {
      memory.put(i, (byte) 0);
    }
    long base = scratch.address();
    Msghdr.IOV.set(memory, base + AT_IOVEC);
    Msghdr.IOVLEN.set(memory, 1);
    ByteBuffer iovec = Iovec.LAYOUT.in(memory, AT_IOVEC);
    Iovec.BASE.set(iovec, base + data);
    Iovec.LENGTH.set(iovec, size);
    return new Message(memory, base, control, data, room);
  }

  /** One to be sent; a null address is none. */
  static Message sent(Scratch scratch, SocketAddress to, Bytes bytes, List<Control> controls) {
    int nameRoom = to == null ? 0 : Math.max(SocketAddress.ROOM, to.length());
    int size = Control.size(controls);
    Message message = in(scratch, nameRoom, size, bytes.size(), bytes.size());
    ByteBuffer memory = message.memory;
    if (to != null) {
      Msghdr.NAME.set(memory, message.base + AT_NAME);
      Msghdr.NAMELEN.set(memory, to.length());
      to.put(memory.slice(AT_NAME, nameRoom).order(memory.order()));
    }
    if (size > 0) {
      Msghdr.CONTROL.set(memory, message.base + message.control);
      Msghdr.CONTROLLEN.set(memory, size);
      Control.put(controls, memory, message.control);
    }
    bytes.copyTo(memory, message.data);
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
    Msghdr.NAME.set(memory, base + AT_NAME);
    Msghdr.NAMELEN.set(memory, SocketAddress.ROOM);
    Msghdr.CONTROL.set(memory, controlRoom == 0 ? 0 : base + control);
    Msghdr.CONTROLLEN.set(memory, controlRoom);
    Msghdr.FLAGS.set(memory, 0);
  }

  int nameLength() {
    return (int) Msghdr.NAMELEN.get(memory);
  }

  /** The address that is there now; null if none. */
  SocketAddress name() {
    return nameLength() == 0 ? null : SocketAddress.of(memory, AT_NAME, nameLength());
  }

  int controlLength() {
    return (int) Msghdr.CONTROLLEN.get(memory);
  }

  List<Control> controls() {
    return Control.read(memory, control, controlLength());
  }

  int flags() {
    return (int) Msghdr.FLAGS.get(memory);
  }

  Bytes bytes(int count) {
    byte[] bytes = new byte[count];
    memory.get(data, bytes);
    return Bytes.wrap(bytes);
  }
}
