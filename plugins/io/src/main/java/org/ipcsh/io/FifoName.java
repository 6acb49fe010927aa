package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Scratch;

/** The name of a file that is removed when this is closed. */
public final class FifoName extends Handle {
  private final String path;

  FifoName(String path) {
    super("fifo");
    this.path = path;
  }

  /** Removes the name. That somebody has done so already is as good. */
  @Override
  protected void release(Session session) {
    remove(session, path);
  }

  static void remove(Session session, String path) {
    Kernel kernel = Kernel.of(session);
    long result = unlink(kernel, path);
    if (Kernel.failed(result) && Kernel.errno(result) != Errno.ENOENT) {
      Errno errno = Kernel.errno(result);
      String detail = path + " cannot be removed: " + errno.help();
      throw new Problem.CallFailed("unlink", errno, detail).thrown();
    }
  }

  static long unlink(Kernel kernel, String path) {
    Scratch scratch = kernel.scratch();
    int length = Calls.path(scratch, path);
    ByteBuffer memory = scratch.of(length + 1);
    return kernel.attempt(new Calls.Unlink(memory, scratch.address(), length));
  }

  @Override
  public Row facts() {
    return Row.of("path", path);
  }
}
