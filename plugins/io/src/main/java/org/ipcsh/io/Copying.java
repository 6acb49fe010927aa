package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Errno;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Scratch;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Transfer;
import org.ipcsh.linux.fd.WriteCall;

/** Moves a stream from one descriptor to another: within the kernel where that goes. */
final class Copying {
  /** As much as a pipe may hold without privilege; the kernel moves what there is. */
  private static final int SPLICED = 1 << 20;

  private static final int READ = 1 << 17;

  private final Session session;
  private final Kernel kernel;
  private final Descriptor from;
  private final Descriptor to;
  private long done;

  Copying(Session session, Descriptor from, Descriptor to) {
    this.session = session;
    this.kernel = Kernel.of(session);
    this.from = from;
    this.to = to;
  }

  /** How many bytes were moved before the end, or before there were so many. */
  long run(long most) {
    try {
      if (!spliced(most)) {
        copied(most);
      }
      return done;
    } catch (ProblemException e) {
      session.note(done + " bytes were copied to " + to.label());
      throw e;
    }
  }

  /** Whether that goes: one of the two must be a pipe, and some devices know nothing of it. */
  private boolean spliced(long most) {
    SpliceCalls.Place here = new SpliceCalls.Place(null);
    while (done < most) {
      session.checkpoint();
      long length = Math.min(SPLICED, most - done);
      int source = from.number();
      long moved =
          kernel.attempt(new SpliceCalls.Splice(source, here, to.number(), here, length, 0));
      if (done == 0 && moved == -Errno.EINVAL.number()) {
        return false;
      } else if (Kernel.failed(moved)) {
        throw Failures.of("splice", moved, detail(moved));
      } else if (moved == 0) {
        break;
      }
      done += moved;
    }
    return true;
  }

  /** Of most errnos it cannot be told which of the two they are about. */
  private String detail(long result) {
    return switch (Kernel.errno(result)) {
      case EPIPE, ENOSPC, EDQUOT, EFBIG -> Writing.detail(to, result);
      default -> null;
    };
  }

  private void copied(long most) {
    Scratch memory = new Scratch();
    while (done < most) {
      session.checkpoint();
      long got = Transfer.read(kernel, from.number(), Math.min(READ, most - done), memory);
      if (Kernel.failed(got)) {
        throw Failures.of("read", got, Reading.detail(from, got));
      } else if (got == 0) {
        break;
      }
      write(memory, (int) got);
    }
  }

  private void write(Scratch memory, int count) {
    ByteBuffer bytes = memory.of(count);
    int written = 0;
    try {
      while (written < count) {
        long wrote =
            kernel.attempt(
                new WriteCall(to.number(), bytes, written, memory.address(), count - written));
        if (Kernel.failed(wrote)) {
          throw Failures.of("write", wrote, Writing.detail(to, wrote));
        }
        written += (int) wrote;
        done += wrote;
      }
    } catch (ProblemException e) {
      session.note((count - written) + " bytes were read from " + from.label() + " and are lost");
      throw e;
    }
  }
}
