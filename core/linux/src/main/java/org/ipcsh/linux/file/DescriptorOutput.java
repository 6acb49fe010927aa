package org.ipcsh.linux.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.fd.WriteCall;

/**
 * A descriptor as a stream whose writer can be woken, write(2), as {@link DescriptorInput} is for
 * reading.
 */
public final class DescriptorOutput extends OutputStream {
  /** What is copied into native memory at a time. */
  private static final int MOST = 1 << 16;

  private final Kernel kernel;
  private final int fd;

  /** A stream for the task that writes it; the descriptor stays open. */
  public DescriptorOutput(Task task, int fd) {
    this.kernel = new Kernel(task);
    this.fd = fd;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    Objects.checkFromIndexSize(from, count, bytes.length);
    for (int done = 0; done < count; ) {
      int part = Math.min(MOST, count - done);
      ByteBuffer memory = kernel.scratch().of(part);
      memory.put(bytes, from + done, part);
      long wrote = kernel.attempt(new WriteCall(fd, memory, 0, kernel.scratch().address(), part));
      if (Kernel.failed(wrote)) {
        throw new IOException(Kernel.errno(wrote).help());
      }
      done += (int) wrote;
    }
  }
}
