package org.ipcsh.linux.memory;

import java.nio.ByteBuffer;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;

/** One operation on a part of a memory, from its first byte to its last. */
final class Use implements AutoCloseable {
  private final Session session;
  private final Memory memory;
  private final boolean writing;
  private final Range range;
  private final Transfer transfer;
  private long from;
  private long to;

  /** Reaches all of it. */
  Use(Session session, Memory memory, boolean writing) {
    this(session, memory, writing, Transfer.of(Kernel.of(session)));
  }

  Use(Session session, Memory memory, boolean writing, Transfer transfer) {
    this.session = session;
    this.memory = memory;
    this.writing = writing;
    this.transfer = transfer;
    memory.open();
    this.range = memory.reach(session, writing);
    this.to = range.length();
  }

  /**
   * Narrows it to a part.
   *
   * @return this
   * @throws ProblemException if the part is not within, and then it is closed
   */
  Use part(long offset, Extent length) {
    try {
      long size = range.length();
      if (offset < 0 || offset > size) {
        throw range("the offset", size, offset);
      }
      long count = length.or(size - offset);
      if (count < 0 || count > size - offset) {
        throw range("the length from offset " + offset, size - offset, count);
      }
      from = offset;
      to = offset + count;
      return this;
    } catch (ProblemException e) {
      close();
      throw e;
    }
  }

  private ProblemException range(String what, long most, long is) {
    return new Problem.OutOfRange(what, "0", Long.toString(most), Long.toString(is))
        .thrown()
        .hint(memory.label() + " has " + range.length() + " bytes");
  }

  /** Where the part begins. */
  long from() {
    return from;
  }

  /** Where the part ends: the offset behind its last byte. */
  long to() {
    return to;
  }

  /** How many bytes the part has. */
  long size() {
    return to - from;
  }

  /** Room for bytes to be written, at most {@link Transfer#PIECE}. */
  ByteBuffer room(int count) {
    return transfer.room(count);
  }

  /**
   * Reads what can be read of some bytes.
   *
   * @param count how many at most, from 1 to {@link Transfer#PIECE}
   * @return one byte or more; good until the next call of anything
   * @throws ProblemException if not even the first one can be read
   */
  ByteBuffer read(long offset, int count) {
    session.checkpoint();
    ByteBuffer room = transfer.room(count);
    long got = range.touch(offset, count, () -> transfer.read(range.address() + offset, count));
    if (got <= 0) {
      throw failed(got, offset);
    }
    return room.limit((int) got);
  }

  /**
   * Writes what is in the room.
   *
   * @throws ProblemException if not all of it can be written; what could be, is
   */
  void write(long offset, int count) {
    session.checkpoint();
    long done = range.touch(offset, count, () -> transfer.write(range.address() + offset, count));
    if (done == count) {
      return;
    }
    if (done > 0) {
      // The kernel stopped at a page; asked for that page alone it says why.
      long rest = offset + done;
      long why = range.touch(rest, 1, () -> transfer.write(range.address() + rest, 1));
      throw failed(why, rest);
    }
    throw failed(done, offset);
  }

  private ProblemException failed(long result, long offset) {
    Errno errno = result < 0 ? Kernel.errno(result) : Errno.EFAULT;
    String what = writing ? " written" : " read";
    String done = "; " + (offset - from) + " of " + size() + " bytes were" + what;
    String detail =
        memory.label()
            + " cannot be"
            + what
            + " at offset "
            + offset
            + (offset == from ? "" : done);
    String call = writing ? "process_vm_writev" : "process_vm_readv";
    return new Problem.CallFailed(call, errno, detail)
        .thrown()
        .hint(memory.hint(session, offset, writing));
  }

  @Override
  public void close() {
    transfer.close();
    memory.leave(session, range);
  }
}
