package org.ipcsh.socket;

import org.ipcsh.api.Errno;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.address.UnixName;
import org.ipcsh.socket.constant.TransferFlag;

/** What errnos mean for sending and receiving. */
final class TransferTrouble {
  private TransferTrouble() {}

  static String sending(Errno errno, Descriptor socket, int size, SocketAddress address) {
    String name = socket.label();
    return switch (errno) {
      case EAGAIN -> name + " has no room for " + size + " bytes now";
      case EMSGSIZE -> size + " bytes are more than a message through " + name + " can have";
      case ECONNREFUSED ->
          address != null
              ? "nothing is bound to " + address.text()
              : "nothing is bound to what " + name + " is connected to";
      case EACCES, EPERM -> address == null ? null : "no permission to send to " + address.text();
      case ENOENT -> address == null ? null : address.text() + " is not there";
      case EPROTOTYPE -> address == null ? null : address.text() + " is of another type";
      case EINVAL, EAFNOSUPPORT ->
          address == null ? null : address.text() + " or a flag is none for " + name;
      default -> null;
    };
  }

  static String sendingHint(Errno errno, SocketAddress address) {
    return switch (errno) {
      case EAGAIN -> "the receiver is slow: poll waits for POLLOUT, or drop SOCK_NONBLOCK";
      case EMSGSIZE -> "send it in parts; SO_SNDBUF of SOL_SOCKET limits AF_UNIX, 65507 UDP";
      case ECONNREFUSED -> "sockets lists who is bound where";
      case EACCES ->
          address instanceof UnixName
              ? "writing to the socket's file is what sending needs" + AddressTrouble.whose(address)
              : "for broadcast addresses setsockopt SOL_SOCKET SO_BROADCAST 1 comes first";
      case ENOENT -> "the receiver makes the file when it binds; start it first";
      case EPROTOTYPE -> "sockets shows of what type it is";
      case EAFNOSUPPORT -> "the forms of addresses stand in help socket";
      case EISCONN -> "send needs no address; connect to AF_UNSPEC dissolves an association";
      case EOPNOTSUPP -> "send(2) says which flags go with which type";
      default -> Trouble.hint(errno);
    };
  }

  static String receiving(Errno errno, Descriptor socket) {
    String name = socket.label();
    return switch (errno) {
      case EAGAIN -> "nothing has come to " + name;
      case ECONNREFUSED -> "what " + name + " sent was refused: nothing is bound there";
      case EINVAL -> "no out-of-band data has come to " + name + ", or the size is negative";
      default -> null;
    };
  }

  static String receivingHint(Errno errno, int flags) {
    boolean nonblocking = (flags & TransferFlag.MSG_DONTWAIT.number()) != 0;
    return switch (errno) {
      case EAGAIN ->
          nonblocking
              ? "drop MSG_DONTWAIT to wait, with --timeout for as long as you like"
              : "poll waits for POLLIN; SOCK_NONBLOCK and SO_RCVTIMEO make it fail so";
      case EINVAL -> "out-of-band data is sent with MSG_OOB, and received once";
      case ECONNREFUSED -> "the error is taken away now; sockets lists who is bound where";
      default -> Trouble.hint(errno);
    };
  }
}
