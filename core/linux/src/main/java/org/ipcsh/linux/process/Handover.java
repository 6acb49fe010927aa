package org.ipcsh.linux.process;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;

/**
 * One end of a socket over which descriptors are handed to a child that runs already, unix(7). Each
 * goes with a number by which both sides know it. One thread at a time.
 */
public final class Handover implements AutoCloseable {
  static final Layout MESSAGE = new Layout("struct msghdr", 56);
  static final Layout.Field VECTOR = MESSAGE.field("msg_iov", 16, 8);
  static final Layout.Field VECTORS = MESSAGE.field("msg_iovlen", 24, 8);
  static final Layout.Field CONTROL = MESSAGE.field("msg_control", 32, 8);
  static final Layout.Field CONTROLS = MESSAGE.field("msg_controllen", 40, 8);
  static final Layout VEC = new Layout("struct iovec", 16);
  static final Layout.Field BASE = VEC.field("iov_base", 0, 8);
  static final Layout.Field LENGTH = VEC.field("iov_len", 8, 8);
  static final Layout HEADER = new Layout("struct cmsghdr", 16);
  static final Layout.Field HEADER_LENGTH = HEADER.field("cmsg_len", 0, 8);
  static final Layout.Field LEVEL = HEADER.field("cmsg_level", 8, 4);
  static final Layout.Field TYPE = HEADER.field("cmsg_type", 12, 4);

  private static final int AT_VEC = MESSAGE.size();
  private static final int AT_HEADER = AT_VEC + VEC.size();
  private static final int AT_DESCRIPTOR = AT_HEADER + HEADER.size();
  private static final int AT_NUMBER = AT_DESCRIPTOR + Long.BYTES; // the header's data is aligned
  private static final int SIZE = AT_NUMBER + Integer.BYTES;

  private final ProcessCalls libc = ProcessCalls.libc();
  private final Scratch scratch = new Scratch();
  private final int socket;
  private boolean closed;

  /** The end that has a descriptor. */
  public Handover(int socket) {
    this.socket = socket;
  }

  /**
   * Two ends that are connected; neither is inherited by chance.
   *
   * @throws org.ipcsh.api.ProblemException EMFILE, ENFILE
   */
  public static Handover[] pair() {
    Scratch scratch = new Scratch();
    ByteBuffer two = scratch.of(2 * Integer.BYTES);
    int type = HandoverFlag.SOCK_SEQPACKET.bits() | HandoverFlag.SOCK_CLOEXEC.bits();
    try {
      int family = HandoverFlag.AF_UNIX.bits();
      if (ProcessCalls.libc().socketpair(family, type, 0, scratch.address()) != 0) {
        throw failed("socketpair");
      }
      return new Handover[] {new Handover(two.getInt(0)), new Handover(two.getInt(4))};
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /** Its own descriptor. */
  public int socket() {
    return socket;
  }

  /**
   * Sends a copy of a descriptor; never waits.
   *
   * @param number by which the other end knows it
   * @throws org.ipcsh.api.ProblemException EPIPE if the other end is closed, EAGAIN or ETOOMANYREFS
   *     if too many are on their way
   */
  public void give(int number, int descriptor) {
    try {
      ByteBuffer memory = message();
      memory.putInt(AT_DESCRIPTOR, descriptor);
      memory.putInt(AT_NUMBER, number);
      int flags = HandoverFlag.MSG_DONTWAIT.bits() | HandoverFlag.MSG_NOSIGNAL.bits();
      if (libc.sendmsg(socket, scratch.address(), flags) < 0) {
        throw failed("sendmsg");
      }
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /**
   * Takes the one of that number, which was given before; closes those given before it, which
   * nobody asked for.
   *
   * @return the descriptor in this process
   * @throws org.ipcsh.api.ProblemException EMFILE; EPIPE if the other end is closed
   */
  public int take(int number) {
    while (true) {
      try {
        ByteBuffer memory = message();
        memory.putInt(AT_DESCRIPTOR, -1);
        int flags = HandoverFlag.MSG_CMSG_CLOEXEC.bits();
        long count = libc.recvmsg(socket, scratch.address(), flags);
        if (count < 0 && Native.errno() == 4) {
          continue; // EINTR
        }
        if (count <= 0) {
          throw count < 0 ? failed("recvmsg") : gone();
        }
        int descriptor = memory.getInt(AT_DESCRIPTOR);
        if (memory.getInt(AT_NUMBER) == number) {
          if (descriptor < 0) {
            throw full(); // the message came, but there was no room for what it carried
          }
          return descriptor;
        }
        if (descriptor >= 0) {
          libc.close(descriptor);
        }
      } finally {
        Reference.reachabilityFence(scratch);
      }
    }
  }

  /** Closes one that was taken and is not needed. */
  public static void drop(int descriptor) {
    ProcessCalls.libc().close(descriptor);
  }

  /** A message of four bytes with one descriptor. */
  private ByteBuffer message() {
    ByteBuffer memory = scratch.of(SIZE);
    for (int i = 0; i < SIZE; i++) {
      memory.put(i, (byte) 0);
    }
    long at = scratch.address();
    VECTOR.set(memory, at + AT_VEC);
    VECTORS.set(memory, 1);
    CONTROL.set(memory, at + AT_HEADER);
    CONTROLS.set(memory, AT_NUMBER - AT_HEADER);
    ByteBuffer vec = part(memory, AT_VEC, VEC);
    BASE.set(vec, at + AT_NUMBER);
    LENGTH.set(vec, Integer.BYTES);
    ByteBuffer header = part(memory, AT_HEADER, HEADER);
    HEADER_LENGTH.set(header, HEADER.size() + Integer.BYTES);
    LEVEL.set(header, HandoverFlag.SOL_SOCKET.number());
    TYPE.set(header, HandoverFlag.SCM_RIGHTS.number());
    return memory;
  }

  private static ByteBuffer part(ByteBuffer memory, int at, Layout layout) {
    return memory.slice(at, layout.size()).order(memory.order());
  }

  private static RuntimeException failed(String call) {
    return new Problem.CallFailed(call, Kernel.errno(-Native.errno()), null).thrown();
  }

  private static RuntimeException full() {
    return new Problem.CallFailed("recvmsg", Errno.EMFILE, null).thrown();
  }

  private static RuntimeException gone() {
    return new Problem.CallFailed("recvmsg", Errno.EPIPE, null).thrown();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      libc.close(socket);
    }
  }
}
