package org.ipcsh.socket.address;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;
import org.ipcsh.socket.constant.SocketType;

/** Names of hosts and services as the name service of the system knows them, getaddrinfo(3). */
final class Resolver {
  static final Layout ADDRINFO = new Layout("struct addrinfo", 48);
  static final Layout.Field FLAGS = ADDRINFO.field("ai_flags", 0, 4);
  static final Layout.Field FAMILY = ADDRINFO.field("ai_family", 4, 4);
  static final Layout.Field SOCKTYPE = ADDRINFO.field("ai_socktype", 8, 4);
  static final Layout.Field ADDRLEN = ADDRINFO.field("ai_addrlen", 16, 4);
  static final Layout.Field ADDR = ADDRINFO.field("ai_addr", 24, 8);

  /** Any address where no host is given. */
  private static final int AI_PASSIVE = 1;

  private static final int LONGEST = 256;

  /** What of libc this needs. */
  public interface Functions {
    /** See getaddrinfo(3); 0 or a reason. */
    int getaddrinfo(long host, long service, long hints, long result);

    /** See getaddrinfo(3). */
    void freeaddrinfo(long result);

    /** See getaddrinfo(3). */
    long gai_strerror(int reason);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Resolver() {}

  /**
   * The first address of a host.
   *
   * @param host its name, or null for any address of this machine
   * @throws org.ipcsh.api.ProblemException {@code unknown-host}, or if the task is woken
   */
  static SocketAddress resolve(
      Session session, int domain, SocketType type, String host, String service) {
    return Aside.ask(Kernel.of(session).task(), () -> ask(domain, type, host, service));
  }

  private static SocketAddress ask(int domain, SocketType type, String host, String service) {
    Scratch memory = new Scratch();
    byte[] name = terminated(host);
    byte[] port = terminated(service);
    int names = ADDRINFO.size() + Long.BYTES;
    ByteBuffer all = memory.of(names + name.length + port.length);
    for (int i = 0; i < names; i++) {
      all.put(i, (byte) 0);
    }
    FLAGS.set(all, AI_PASSIVE);
    FAMILY.set(all, domain);
    SOCKTYPE.set(all, type.number());
    all.put(names, name).put(names + name.length, port);
    long at = memory.address();
    long result = at + ADDRINFO.size();
    try {
      int reason =
          Loaded.LIBC.getaddrinfo(
              host == null ? 0 : at + names, at + names + name.length, at, result);
      if (reason != 0) {
        String why =
            (host == null ? service : host) + ": " + text(Loaded.LIBC.gai_strerror(reason));
        throw new Problem.Refused("unknown-host", "the address", "known to the resolver", why)
            .thrown();
      }
      long found = all.getLong(ADDRINFO.size());
      try {
        ByteBuffer first = copy(found, ADDRINFO.size());
        int length = (int) ADDRLEN.get(first);
        return SocketAddress.of(copy(ADDR.get(first), length), 0, length);
      } finally {
        Loaded.LIBC.freeaddrinfo(found);
      }
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  /** A copy of what libc has made. */
  private static ByteBuffer copy(long address, int size) {
    byte[] bytes = new byte[size];
    pointer(address).get(0, bytes, 0, size);
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  private static Pointer pointer(long address) {
    return Pointer.wrap(Runtime.getSystemRuntime(), address);
  }

  private static byte[] terminated(String text) {
    return ((text == null ? "" : text) + "\0").getBytes(StandardCharsets.UTF_8);
  }

  /** A text of libc's own, which is not freed. */
  private static String text(long address) {
    return pointer(address).getString(0, LONGEST, StandardCharsets.UTF_8);
  }
}
