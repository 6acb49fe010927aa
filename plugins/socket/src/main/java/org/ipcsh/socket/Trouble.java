package org.ipcsh.socket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Inherited;

/** What the errnos mean that any call on a socket can give, socket(7). */
final class Trouble {
  private static final Path LIMITS = Path.of("/proc/self/limits");

  private Trouble() {}

  /** What is known of a failure beyond the errno's own text; null for nothing. */
  interface Detail {
    String of(Errno errno);
  }

  /**
   * Makes a call on a socket that must not fail.
   *
   * @param detail asked first; where it knows nothing {@link #detail(Errno, Descriptor)} is
   */
  static long must(Kernel kernel, NativeCall call, Descriptor socket, Detail detail) {
    long result = kernel.attempt(call);
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      String known = detail.of(errno);
      known = known != null ? known : detail(errno, socket);
      throw new Problem.CallFailed(call.name(), errno, known).thrown();
    }
    return result;
  }

  static long must(Kernel kernel, NativeCall call, Descriptor socket) {
    return must(kernel, call, socket, errno -> null);
  }

  static String detail(Errno errno, Descriptor socket) {
    String name = socket.label();
    return switch (errno) {
      case EBADF -> name + " is not open";
      case ENOTSOCK -> name + " is no socket but " + Inherited.file(socket.lastNumber());
      case ENOTCONN -> name + " is not connected";
      case EISCONN -> name + " is connected already";
      case EDESTADDRREQ -> name + " is not connected, and no address is given";
      case EPIPE -> name + " can send no more: it is shut down, or not connected";
      case ECONNRESET -> "the peer of " + name + " has closed or reset the connection";
      case EOPNOTSUPP -> name + " is of a type that does not know this call or flag";
      default -> null;
    };
  }

  static String hint(Errno errno) {
    return switch (errno) {
      case EBADF -> "handles lists what is open";
      case ENOTSOCK -> "socket makes one";
      case ENOTCONN -> "connect it first, or use one that accept gave";
      case EISCONN -> "connect it to AF_UNSPEC to undo that, or use send without an address";
      case EDESTADDRREQ -> "sendto takes an address, or connect it first";
      case EPIPE -> "connect it first; when a connection is over, only a new one helps";
      case ECONNRESET -> "only a new connection helps";
      case EMFILE -> "this process may have " + openFiles() + " descriptors: close some";
      case ENFILE -> "the system may have no more open files: /proc/sys/fs/file-max";
      case ENOBUFS, ENOMEM -> "the kernel has no memory for it now";
      case ENETUNREACH, EHOSTUNREACH ->
          "no route leads there; /proc/net/route lists those there are";
      case ETIMEDOUT -> "nobody answered: a wrong address, or a firewall that drops packets";
      default -> null;
    };
  }

  /** The soft limit, as {@code /proc} has it. */
  private static String openFiles() {
    try {
      for (String line : Files.readAllLines(LIMITS)) {
        if (line.startsWith("Max open files")) {
          return line.substring("Max open files".length()).strip().split("\\s+", 2)[0];
        }
      }
    } catch (IOException e) {
      return "no more"; // no /proc
    }
    return "no more";
  }
}
