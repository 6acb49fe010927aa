package org.ipcsh.linux.process;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;
import org.ipcsh.linux.fd.Cmsghdr;
import org.ipcsh.linux.fd.Iovec;
import org.ipcsh.linux.fd.Msghdr;

/**
 * One end of a socket over which descriptors are handed to a child that runs already, unix(7). Each
 * goes with a number by which both sides know it. One thread at a time.
 */
public final class Handover implements AutoCloseable {
  private static final int AT_VEC = Msghdr.LAYOUT.size();
  private static final int AT_HEADER = AT_VEC + Iovec.LAYOUT.size();
  private static final int AT_DESCRIPTOR = AT_HEADER + Cmsghdr.LAYOUT.size();
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
    Msghdr.IOV.set(memory, at + AT_VEC);
    Msghdr.IOVLEN.set(memory, 1);
    Msghdr.CONTROL.set(memory, at + AT_HEADER);
    Msghdr.CONTROLLEN.set(memory, AT_NUMBER - AT_HEADER);
    ByteBuffer vec = Iovec.LAYOUT.in(memory, AT_VEC);
    Iovec.BASE.set(vec, at + AT_NUMBER);
    Iovec.LENGTH.set(vec, Integer.BYTES);
    ByteBuffer header = Cmsghdr.LAYOUT.in(memory, AT_HEADER);
    Cmsghdr.LENGTH.set(header, Cmsghdr.LAYOUT.size() + Integer.BYTES);
    Cmsghdr.LEVEL.set(header, HandoverFlag.SOL_SOCKET.number());
    Cmsghdr.TYPE.set(header, HandoverFlag.SCM_RIGHTS.number());
    return memory;
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
