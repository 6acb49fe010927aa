package org.ipcsh.io;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Scratch;

/** mkfifo(3). */
@Command(
    name = "mkfifo",
    man = "mkfifo(3)",
    summary = "Make a FIFO: a pipe with a name, which programs open as a file.",
    search = {"named pipe", "fifo", "mknod", "create"})
public record MkFifo(
    @Arg("its path") Path path,
    @Arg(value = "permissions, less those of the umask", otherwise = "0666") Mode mode,
    @Option("remove it when the handle that this then gives is closed or the session ends")
        boolean temporary)
    implements Action<FifoName> {
  @Override
  public FifoName run(Session session) {
    Kernel kernel = Kernel.of(session);
    Scratch scratch = kernel.scratch();
    int length = Calls.path(scratch, path.toString());
    ByteBuffer memory = scratch.of(length + 1);
    int bits = (int) mode.number();
    long result = kernel.attempt(new Calls.MakeFifo(memory, scratch.address(), length, bits));
    if (Kernel.failed(result)) {
      throw Failures.of("mkfifo", result, detail(session, result));
    }
    return temporary ? session.adopt(new FifoName(path.toString())) : null;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EEXIST -> "something has this name; unlink removes it";
      case ENOENT, ENOTDIR -> "the folder it is to be in must be there";
      case EPERM -> "that file system knows no FIFOs";
      case EROFS -> "the file system is read-only; /tmp is a place for FIFOs";
      case EINVAL -> "the mode is 0777 at most";
      default -> Failures.path(errno, path);
    };
  }

  private String detail(Session session, long result) {
    return Failures.name(session, path) + ": " + Kernel.errno(result).help();
  }
}
