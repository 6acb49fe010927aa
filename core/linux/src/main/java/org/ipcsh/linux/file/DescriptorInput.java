package org.ipcsh.linux.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.Trace;

/**
 * A descriptor as a stream whose reader can be woken, read(2): Java's own streams sleep through an
 * interrupt. Its calls are the shell's own and are not traced.
 */
public final class DescriptorInput extends InputStream {
  /** What of libc this needs. */
  public interface Functions {
    /** See read(2). */
    long read(int fd, long buffer, long count);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

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
    var memory = kernel.scratch().of(count);
    long got = kernel.attempt(new Read(fd, kernel.scratch().address(), count));
    if (Kernel.failed(got)) {
      throw new IOException(Kernel.errno(got).help());
    }
    memory.get(bytes, from, (int) got);
    return got == 0 ? -1 : (int) got;
  }

  private record Read(int fd, long address, long count) implements NativeCall {
    @Override
    public String name() {
      return "read";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return Loaded.LIBC.read(fd, address, count);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).pointer(address).number(count);
    }
  }
}
