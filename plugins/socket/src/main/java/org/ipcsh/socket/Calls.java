package org.ipcsh.socket;

import java.nio.ByteBuffer;
import jnr.ffi.Pointer;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.ShutHow;
import org.ipcsh.socket.constant.Symbol;

/** The system calls that make sockets and end them. */
final class Calls {
  /** What of libc this plugin needs, but for options and messages. */
  public interface Functions {
    /** See socket(2). */
    int socket(int domain, int type, int protocol);

    /** See socketpair(2). */
    int socketpair(int domain, int type, int protocol, long two);

    /** See bind(2). */
    int bind(int fd, long address, int length);

    /** See listen(2). */
    int listen(int fd, int backlog);

    /** See accept(2). */
    int accept(int fd, long address, long length);

    /** See accept(2). */
    int accept4(int fd, long address, long length, int flags);

    /** See connect(2). */
    int connect(int fd, long address, int length);

    /** See poll(2). */
    int poll(long descriptors, long count, int milliseconds);

    /** See getsockname(2). */
    int getsockname(int fd, long address, long length);

    /** See getpeername(2). */
    int getpeername(int fd, long address, long length);

    /** See shutdown(2). */
    int shutdown(int fd, int how);

    /** See send(2). */
    long send(int fd, long data, long size, int flags);

    /** See send(2). */
    long sendto(int fd, Pointer data, long size, int flags, long address, int length);

    /** See recv(2). */
    long recv(int fd, long data, long size, int flags);

    /** See recv(2). */
    long recvfrom(int fd, Pointer data, long size, int flags, long address, long length);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Calls() {}

  /** The binding, made when it is first needed. */
  static Functions libc() {
    return Loaded.LIBC;
  }

  /** socket(2). */
  record Make(int domain, int type, int protocol) implements NativeCall {
    @Override
    public String name() {
      return "socket";
    }

    @Override
    public long make() {
      return libc().socket(domain, type, protocol);
    }

    @Override
    public void show(Trace trace, long result) {
      kind(trace, domain, type);
      Symbol.protocol(trace, domain, protocol);
    }
  }

  /** socketpair(2), into two ints at the start of the memory. */
  record Pair(int domain, int type, int protocol, ByteBuffer two, long address)
      implements NativeCall {
    @Override
    public String name() {
      return "socketpair";
    }

    @Override
    public long make() {
      return libc().socketpair(domain, type, protocol, address);
    }

    @Override
    public void show(Trace trace, long result) {
      kind(trace, domain, type);
      trace.number(protocol);
      if (Kernel.failed(result)) {
        trace.pointer(address);
      } else {
        trace.list().number(two.getInt(0)).number(two.getInt(Integer.BYTES)).endList();
      }
    }
  }

  private static void kind(Trace trace, int domain, int type) {
    trace.symbol(Symbol.traced(domain, "AF_???", Domain.values()));
    trace.symbol(Symbol.type(type));
  }

  /** listen(2). */
  record Listening(int fd, int backlog) implements NativeCall {
    @Override
    public String name() {
      return "listen";
    }

    @Override
    public long make() {
      return libc().listen(fd, backlog);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).number(backlog);
    }
  }

  /** shutdown(2). */
  record Ending(int fd, int how) implements NativeCall {
    @Override
    public String name() {
      return "shutdown";
    }

    @Override
    public long make() {
      return libc().shutdown(fd, how);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).symbol(Symbol.traced(how, "SHUT_???", ShutHow.values()));
    }
  }
}
