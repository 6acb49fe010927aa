package org.ipcsh.linux.fd;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Scratch;

/** Bytes to and from a descriptor, one system call each. */
public final class Transfer {
  /** What one call moves at most, whatever it is asked for; see the notes of read(2). */
  public static final int MOST = 0x7fff_f000;

  private Transfer() {}

  /**
   * Reads once.
   *
   * @param count the most to read, handed over as it is
   * @param into where to leave what was read, from its start; {@link Kernel#scratch} will do
   * @return how many bytes came, 0 at the end, or the errno, negative; see {@link Kernel#failed}
   * @throws org.ipcsh.api.ProblemException if it is woken, or its memory is not there
   */
  public static long read(Kernel kernel, int fd, long count, Scratch into) {
    ByteBuffer memory = into.of(room(count));
    return kernel.attempt(new ReadCall(fd, memory, into.address(), count));
  }

  /**
   * Writes once.
   *
   * @return how many bytes went, perhaps not all, or the errno, negative; see {@link Kernel#failed}
   * @throws org.ipcsh.api.ProblemException if it is woken, or its memory is not there
   */
  public static long write(Kernel kernel, int fd, Bytes data) {
    ByteBuffer memory = kernel.scratch().of(data.size());
    data.copyTo(memory);
    long address = kernel.scratch().address();
    return kernel.attempt(new WriteCall(fd, memory, 0, address, data.size()));
  }

  /** The first bytes that a read left. */
  public static Bytes taken(ByteBuffer memory, int count) {
    byte[] bytes = new byte[count];
    memory.get(0, bytes);
    return Bytes.wrap(bytes);
  }

  /** How much memory a call needs that is asked for {@code count} bytes, a {@code size_t}. */
  public static int room(long count) {
    return count < 0 || count > MOST ? MOST : (int) count;
  }
}
