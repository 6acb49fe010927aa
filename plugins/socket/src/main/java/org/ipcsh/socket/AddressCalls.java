package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.api.Errno;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.constant.SocketFlag;

/** The system calls that take an address or give one. */
final class AddressCalls {
  private AddressCalls() {}

  /** bind(2); the address lies at {@code at}. */
  record Binding(int fd, SocketAddress address, long at) implements NativeCall {
    @Override
    public String name() {
      return "bind";
    }

    @Override
    public long make() {
      return Calls.libc().bind(fd, at, address.length());
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      given(trace, address, at);
    }
  }

  /**
   * connect(2). One that a signal breaks off goes on in the background, so that asking again would
   * fail with EALREADY: then it is waited for. Only AF_UNIX begins anew.
   *
   * @param resumes whether it goes on in the background
   */
  record Connecting(int fd, SocketAddress address, long at, boolean resumes) implements NativeCall {
    @Override
    public String name() {
      return "connect";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return Calls.libc().connect(fd, at, address.length());
    }

    @Override
    public NativeCall again() {
      return resumes ? new Connection(fd) : this;
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      given(trace, address, at);
    }
  }

  /** accept(2), or accept4(2) if there are flags. */
  record Accepting(int fd, Received received, int flags) implements NativeCall {
    @Override
    public String name() {
      return flags == 0 ? "accept" : "accept4";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      received.prepare();
      return flags == 0
          ? Calls.libc().accept(fd, received.at(), received.lengthAt())
          : Calls.libc().accept4(fd, received.at(), received.lengthAt(), flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      received.show(trace, result);
      if (flags != 0) {
        trace.flags(flags, "SOCK_???", SocketFlag.values());
      }
    }
  }

  /** getsockname(2) and getpeername(2). */
  record Naming(boolean peer, int fd, Received received) implements NativeCall {
    @Override
    public String name() {
      return peer ? "getpeername" : "getsockname";
    }

    @Override
    public long make() {
      received.prepare();
      return peer
          ? Calls.libc().getpeername(fd, received.at(), received.lengthAt())
          : Calls.libc().getsockname(fd, received.at(), received.lengthAt());
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      received.show(trace, result);
    }
  }

  /** Where an address is to be written that the kernel is given. */
  static long put(ByteBuffer memory, long at, SocketAddress address) {
    for (int i = 0; i < room(address); i++) {
      memory.put(i, (byte) 0);
    }
    address.put(memory);
    return at;
  }

  /** How much memory that takes. */
  static int room(SocketAddress address) {
    return Math.max(SocketAddress.ROOM, address.length());
  }

  /** An address and its length, as arguments of a call. */
  static void given(Trace trace, SocketAddress address, long at) {
    // Too short to have a domain: strace shows where it is.
    if (address.length() < Short.BYTES) {
      trace.pointer(at);
    } else {
      address.show(trace);
    }
    trace.number(address.length());
  }

  /** What accept, recvfrom and the like leave an address in. */
  record Received(ByteBuffer memory, long base, int offset) {
    /** Bytes it takes: the address, and behind it a {@code socklen_t}. */
    static final int SIZE = SocketAddress.ROOM + Long.BYTES;

    void prepare() {
      memory.putInt(offset + SocketAddress.ROOM, SocketAddress.ROOM);
    }

    long at() {
      return base + offset;
    }

    long lengthAt() {
      return at() + SocketAddress.ROOM;
    }

    int length() {
      return memory.getInt(offset + SocketAddress.ROOM);
    }

    /** What is there now; null if the kernel gave none. */
    SocketAddress address() {
      return length() == 0 ? null : SocketAddress.of(memory, offset, length());
    }

    void show(Trace trace, long result) {
      int length = length();
      if (Kernel.failed(result) || length < Short.BYTES) {
        trace.pointer(at());
      } else {
        SocketAddress.traced(memory, offset, length).show(trace);
      }
      boolean same = Kernel.failed(result) || length == SocketAddress.ROOM;
      trace.symbol("[" + SocketAddress.ROOM + (same ? "" : " => " + length) + "]");
    }
  }

  /** The errno of a result, or null if it is none. */
  static Errno errno(long result) {
    return Kernel.failed(result) ? Kernel.errno(result) : null;
  }
}
