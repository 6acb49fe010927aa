package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Payload;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Transfer;
import org.ipcsh.linux.fd.WriteCall;

/** Writes to a descriptor: once, or until all is written. */
final class Writing {
  private Writing() {}

  /** What is to be written. */
  static Bytes bytes(Payload data, DataType as) {
    return as == null ? data.bytes("data") : as.bytes("data", data.value());
  }

  /** How many bytes one call took. */
  static long once(Session session, Descriptor fd, Bytes data) {
    long wrote = Transfer.write(Kernel.of(session), fd.number(), data);
    if (Kernel.failed(wrote)) {
      throw Failures.of("write", wrote, detail(fd, wrote));
    }
    return wrote;
  }

  /** Writes all, in as many calls as that takes; says how much was written if one fails. */
  static void all(Session session, Descriptor fd, Bytes data) {
    Kernel kernel = Kernel.of(session);
    ByteBuffer memory = kernel.scratch().of(data.size());
    data.copyTo(memory);
    long address = kernel.scratch().address();
    int done = 0;
    try {
      do {
        session.checkpoint();
        WriteCall call = new WriteCall(fd.number(), memory, done, address, data.size() - done);
        long wrote = kernel.attempt(call);
        if (Kernel.failed(wrote)) {
          throw Failures.of("write", wrote, detail(fd, wrote));
        }
        done += (int) wrote;
      } while (done < data.size());
    } catch (ProblemException e) {
      session.note(done + " of " + data.size() + " bytes were written to " + fd.label());
      throw e;
    }
  }

  static String detail(Descriptor fd, long result) {
    return switch (Kernel.errno(result)) {
      case EBADF -> Failures.bad(fd, "writing");
      case EPIPE -> "nobody reads what is written to " + fd.label();
      case EAGAIN -> fd.label() + " is full";
      default -> Failures.about(fd, result);
    };
  }

  static String hint(Errno errno) {
    return switch (errno) {
      case EPIPE -> "a reader must have the other end open; poll shows POLLERR when none has";
      case EAGAIN -> "poll for POLLOUT waits until there is room, as write does without O_NONBLOCK";
      case ENOSPC, EDQUOT -> "remove something, or write to another file system";
      case EFBIG -> "the file would be larger than ulimit -f or the file system allows";
      case EINVAL -> "it cannot be written to, or O_DIRECT wants whole blocks";
      case EPERM -> "a memfd is sealed, or a file is immutable";
      case EDESTADDRREQ, ENOTCONN -> "the socket must be connected first";
      default -> null;
    };
  }
}
