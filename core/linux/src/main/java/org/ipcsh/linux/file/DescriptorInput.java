package org.ipcsh.linux.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.fd.ReadCall;

/**
 * A descriptor as a stream whose reader can be woken, read(2): Java's own streams sleep through an
 * interrupt. Its calls are the shell's own and are not traced.
 */
public final class DescriptorInput extends InputStream {
  private final Kernel kernel;
  private final int fd;

  /** A stream for the task that reads it; the descriptor stays open. */
  public DescriptorInput(Task task, int fd) {
    this.kernel = new Kernel(task);
    this.fd = fd;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    Objects.checkFromIndexSize(from, count, bytes.length);
    if (count == 0) {
      return 0;
    }
    ByteBuffer memory = kernel.scratch().of(count);
    long got = kernel.attempt(new ReadCall(fd, memory, kernel.scratch().address(), count));
    if (Kernel.failed(got)) {
      Errno errno = Kernel.errno(got);
      if (errno == Errno.EINTR) {
        // A trap's signal, of which whoever reads can want to know; Java has no word for it.
        throw new Problem.CallFailed("read", errno, null).thrown();
      }
      throw new IOException(errno.help());
    }
    memory.get(bytes, from, (int) got);
    return got == 0 ? -1 : (int) got;
  }
}
