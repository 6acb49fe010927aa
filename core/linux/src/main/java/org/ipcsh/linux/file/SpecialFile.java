package org.ipcsh.linux.file;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.fd.FdCalls;

/**
 * A file that one may have to wait for: a FIFO, a device. Opening, reading and writing it can be
 * woken, which Java's own streams sleep through. The calls are the shell's own and are not traced.
 */
public final class SpecialFile {
  private final Task task;
  private final Path path;

  /** One for the task that works with it. */
  public SpecialFile(Task task, Path path) {
    this.task = task;
    this.path = path;
  }

  /** Whether a path is that of such a file: not of a regular one, of a folder, or of nothing. */
  public static boolean is(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  /**
   * Opens it for reading.
   *
   * @throws IOException with the words of strerror(3)
   */
  public InputStream input() throws IOException {
    int fd = open(OpenFlag.O_RDONLY);
    return new FilterInputStream(new DescriptorInput(task, fd)) {
      @Override
      public void close() {
        FdCalls.libc().close(fd);
      }
    };
  }

  /**
   * Opens it for writing.
   *
   * @throws IOException with the words of strerror(3)
   */
  public OutputStream output() throws IOException {
    int fd = open(OpenFlag.O_WRONLY);
    return new FilterOutputStream(new DescriptorOutput(task, fd)) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count); // in one piece: the class above makes single bytes of it
      }

      @Override
      public void close() {
        FdCalls.libc().close(fd);
      }
    };
  }

  private int open(OpenFlag access) throws IOException {
    int flags = (int) (access.number() | OpenFlag.O_NOCTTY.number() | OpenFlag.O_CLOEXEC.number());
    long fd = Open.attempt(new Kernel(task), path.toString(), flags, 0);
    if (Kernel.failed(fd)) {
      throw new IOException(Kernel.errno(fd).help());
    }
    return (int) fd;
  }
}
