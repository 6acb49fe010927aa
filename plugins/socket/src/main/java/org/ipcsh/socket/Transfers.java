package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Transfer;
import org.ipcsh.socket.address.SocketAddress;

/** Bytes through a socket, one system call each. */
final class Transfers {
  private final Kernel kernel;
  private final Descriptor socket;

  Transfers(Session session, Descriptor socket) {
    this.kernel = Kernel.of(session);
    this.socket = socket;
  }

  /**
   * What came.
   *
   * @param from the sender's address as it is written in a script, or null
   * @param size what the call gave
   * @param data the bytes
   */
  record Came(String from, long size, Bytes data) {}

  /**
   * Sends.
   *
   * @param address null for that which it is connected to
   * @return how many bytes went, perhaps not all
   */
  long send(Bytes bytes, int flags, SocketAddress address) {
    int fd = socket.number();
    int from = address == null ? 0 : AddressCalls.room(address);
    ByteBuffer memory = kernel.scratch().of(from + bytes.size());
    if (address != null) {
      AddressCalls.put(memory, kernel.scratch().address(), address);
    }
    memory.position(from);
    bytes.copyTo(memory);
    long base = kernel.scratch().address();
    return Trouble.must(
        kernel,
        new TransferCalls.Sending(fd, memory, base, from, bytes.size(), flags, address),
        socket,
        errno -> TransferTrouble.sending(errno, socket, bytes.size(), address));
  }

  /**
   * Receives.
   *
   * @param size the most to take, a {@code size_t} that is passed as it is
   * @param from whether the sender's address is wanted
   */
  Came receive(int flags, long size, boolean from) {
    int fd = socket.number();
    // The address first: whatever follows begins at a multiple of eight.
    int data = from ? AddressCalls.Received.SIZE : 0;
    int room = Math.min(Transfer.room(size), Integer.MAX_VALUE - data);
    ByteBuffer memory = kernel.scratch().of(data + room);
    long base = kernel.scratch().address();
    AddressCalls.Received sender = from ? new AddressCalls.Received(memory, base, 0) : null;
    TransferCalls.Receiving call =
        new TransferCalls.Receiving(fd, memory, base, data, room, size, flags, sender);
    long result =
        Trouble.must(kernel, call, socket, errno -> TransferTrouble.receiving(errno, socket));
    byte[] bytes = new byte[call.taken(result)];
    memory.get(data, bytes);
    SocketAddress address = from ? sender.address() : null;
    return new Came(address == null ? null : address.text(), result, Bytes.wrap(bytes));
  }
}
