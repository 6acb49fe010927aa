package org.ipcsh.socket;

import java.nio.ByteBuffer;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.constant.MessageFlags;

/** send(2) and recv(2), with an address and without. */
final class TransferCalls {
  private TransferCalls() {}

  /**
   * send(2), or sendto(2) if there is an address.
   *
   * @param memory the address, if any, and from {@code data} on the bytes
   * @param base where the memory begins
   * @param address null for none
   */
  record Sending(
      int fd, ByteBuffer memory, long base, int data, int size, int flags, SocketAddress address)
      implements NativeCall {
    @Override
    public String name() {
      return "sendto";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      if (address == null) {
        return Calls.libc().send(fd, base + data, size, flags);
      }
      return Calls.libc().sendto(fd, pointer(base + data), size, flags, base, address.length());
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).bytes(memory, data, size).number(size);
      MessageFlags.show(trace, flags);
      if (address == null) {
        trace.pointer(0).number(0);
      } else {
        AddressCalls.given(trace, address, base);
      }
    }
  }

  /**
   * recv(2), or recvfrom(2) if the address is wanted.
   *
   * @param memory what the bytes are left in, from {@code data} on
   * @param room how many there is memory for
   * @param size how many the kernel is told that there is room for, a {@code size_t}
   * @param from null if the address is not wanted
   */
  record Receiving(
      int fd,
      ByteBuffer memory,
      long base,
      int data,
      int room,
      long size,
      int flags,
      AddressCalls.Received from)
      implements NativeCall {
    @Override
    public String name() {
      return "recvfrom";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      if (from == null) {
        return Calls.libc().recv(fd, base + data, size, flags);
      }
      from.prepare();
      Pointer buffer = pointer(base + data);
      return Calls.libc().recvfrom(fd, buffer, size, flags, from.at(), from.lengthAt());
    }

    /** How many bytes are there, of as many as the call says, which MSG_TRUNC makes more. */
    int taken(long result) {
      return (int) Math.min(result, room);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      if (Kernel.failed(result)) {
        trace.pointer(base + data);
      } else {
        trace.bytes(memory, data, taken(result));
      }
      trace.unsigned(size);
      MessageFlags.show(trace, flags);
      if (from == null) {
        trace.pointer(0).pointer(0);
      } else {
        from.show(trace, result);
      }
    }
  }

  /** One of six arguments must be a pointer to jnr-ffi, or it garbles the last. */
  private static Pointer pointer(long address) {
    return Pointer.wrap(Runtime.getSystemRuntime(), address);
  }
}
