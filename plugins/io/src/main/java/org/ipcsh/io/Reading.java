package org.ipcsh.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Transfer;

/** Reads from a descriptor: once, a line, or all there is. */
final class Reading {
  /** What a pipe holds, unless somebody has changed that. */
  static final long USUAL = 65_536;

  /** Of a file that is read line by line. */
  private static final long STEP = 4096;

  private final Session session;
  private final Kernel kernel;
  private final Descriptor fd;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();

  Reading(Session session, Descriptor fd) {
    this.session = session;
    this.kernel = Kernel.of(session);
    this.fd = fd;
  }

  /** What one call gives; nothing at the end. */
  Bytes once(long count) {
    long got = attempt(count);
    if (Kernel.failed(got)) {
      throw failed(got);
    }
    return Transfer.taken(memory(count), (int) got);
  }

  /**
   * Reads until there are so many bytes, or the end is reached. A descriptor that does not wait
   * gives what there is now.
   */
  Bytes all(long most) {
    return keeping(
        () -> {
          while (read.size() < most) {
            session.checkpoint();
            long got = attempt(Math.min(USUAL, most - read.size()));
            if (got == 0 || (read.size() > 0 && again(got))) {
              break;
            }
            take(got);
          }
          return Bytes.wrap(read.toByteArray());
        });
  }

  /**
   * A line without its newline; null at the end. From a file more is read, and its offset set back;
   * from a pipe or socket byte after byte, since nothing that was read too much can be put back.
   */
  Bytes line(long most) {
    return keeping(
        () -> {
          long step = Kernel.failed(seek(0)) ? 1 : STEP;
          while (read.size() < most) {
            session.checkpoint();
            long got = attempt(Math.min(step, most - read.size()));
            if (got == 0) {
              return read.size() == 0 ? null : Bytes.wrap(read.toByteArray());
            }
            int length = Kernel.failed(got) ? -1 : newline((int) got);
            if (length >= 0) {
              take(length);
              if (got > length + 1) {
                seek(length + 1 - got);
              }
              break;
            }
            take(got);
          }
          return Bytes.wrap(read.toByteArray());
        });
  }

  private long seek(long by) {
    return kernel.attempt(new Calls.Seek(fd.number(), by, (int) Whence.SEEK_CUR.number()));
  }

  /** Where in what was read just now the first newline is, or -1. */
  private int newline(int got) {
    ByteBuffer memory = memory(got);
    for (int i = 0; i < got; i++) {
      if (memory.get(i) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private interface Body {
    Bytes read();
  }

  /** Says how much was read before something went wrong, since it is lost. */
  private Bytes keeping(Body body) {
    try {
      return body.read();
    } catch (ProblemException e) {
      if (read.size() > 0) {
        session.note(read.size() + " bytes were read from " + fd.label() + " before, and are lost");
      }
      throw e;
    }
  }

  private long attempt(long count) {
    return Transfer.read(kernel, fd.number(), count, kernel.scratch());
  }

  private ByteBuffer memory(long count) {
    return kernel.scratch().of(Transfer.room(count));
  }

  private void take(long got) {
    if (Kernel.failed(got)) {
      throw failed(got);
    }
    read.writeBytes(Transfer.taken(memory(got), (int) got).toArray());
  }

  private static boolean again(long result) {
    return Kernel.failed(result) && Kernel.errno(result) == Errno.EAGAIN;
  }

  private ProblemException failed(long result) {
    return Failures.of("read", result, detail(fd, result));
  }

  /**
   * Makes of what was read what it stands for. Bytes that do not stand for that stay as they are:
   * they cannot be read a second time, and would be lost.
   */
  static Object as(Session session, DataType as, Bytes bytes) {
    if (as == null || bytes == null) {
      return bytes;
    }
    Object value = as.value(bytes);
    if (value == null) {
      session.note(
          "the " + bytes.size() + " bytes that were read are no " + as + ": given as text");
      return bytes;
    }
    return value;
  }

  static String detail(Descriptor fd, long result) {
    return switch (Kernel.errno(result)) {
      case EBADF -> Failures.bad(fd, "reading");
      case EAGAIN -> "nothing can be read from " + fd.label() + " now";
      case EISDIR -> fd.label() + " is a directory";
      default -> Failures.about(fd, result);
    };
  }

  static String hint(Errno errno) {
    return switch (errno) {
      case EAGAIN -> "poll waits until there is something, as read does without O_NONBLOCK";
      case EISDIR -> "! ls lists a directory";
      case EFAULT -> "so many bytes fit into no memory; a call moves 2147479552 at most";
      case EINVAL -> "it cannot be read from, or O_DIRECT wants whole blocks";
      case ENOTCONN -> "the socket must be connected first";
      default -> null;
    };
  }
}
