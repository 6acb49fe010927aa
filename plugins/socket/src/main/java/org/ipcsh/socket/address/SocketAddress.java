package org.ipcsh.socket.address;

import java.nio.ByteBuffer;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.constant.Domain;

/** An address as the kernel takes it and gives it: a {@code struct sockaddr} of some domain. */
public sealed interface SocketAddress extends Endpoint
    permits Ip4, Ip6, UnixName, NetlinkPort, LinkAddress, OtherAddress {
  /** More than any address takes: {@code sizeof(struct sockaddr_storage)}. */
  int ROOM = 128;

  /** The domain's number. */
  int family();

  /** Bytes that it takes, and that the kernel is told it has. */
  int length();

  /** Writes it at the start of a buffer of zeros that has room for it. */
  void put(ByteBuffer memory);

  /** Shows it as strace does. */
  void show(Trace trace);

  @Override
  default SocketAddress address(Session session, Descriptor socket) {
    return this;
  }

  /**
   * Reads one that the kernel wrote.
   *
   * @param memory what holds it
   * @param from where it begins
   * @param length how many bytes the kernel said it has; those above {@link #ROOM} are not there
   */
  static SocketAddress of(ByteBuffer memory, int from, int length) {
    int size = Math.min(length, ROOM);
    ByteBuffer struct = memory.slice(from, size).order(memory.order());
    if (size < Short.BYTES) {
      return OtherAddress.of(struct);
    }
    int family = struct.getShort(0) & 0xffff;
    if (family == Domain.AF_UNIX.number()) {
      return UnixName.of(struct);
    } else if (family == Domain.AF_INET.number() && size >= Ip4.LAYOUT.size()) {
      return Ip4.of(struct);
    } else if (family == Domain.AF_INET6.number() && size >= Ip6.LAYOUT.size()) {
      return Ip6.of(struct);
    } else if (family == Domain.AF_NETLINK.number() && size >= NetlinkPort.LAYOUT.size()) {
      return NetlinkPort.of(struct);
    } else if (family == Domain.AF_PACKET.number() && size >= LinkAddress.LEAST) {
      return LinkAddress.of(struct);
    }
    return OtherAddress.of(struct);
  }

  /**
   * The same for the trace: the kernel gives only as much of a packet address as the hardware
   * address takes, and strace does not look into what is shorter than the struct.
   */
  static SocketAddress traced(ByteBuffer memory, int from, int length) {
    SocketAddress address = of(memory, from, length);
    return address instanceof LinkAddress && length < LinkAddress.LAYOUT.size()
        ? OtherAddress.of(memory.slice(from, length).order(memory.order()))
        : address;
  }
}
