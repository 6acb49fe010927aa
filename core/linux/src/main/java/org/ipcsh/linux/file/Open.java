package org.ipcsh.linux.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.fd.FdCalls;

/**
 * open(2).
 *
 * @param path what holds the path, from its start, with a NUL behind it
 * @param address where that begins
 * @param length of the path, without the NUL
 * @param flags see {@link OpenFlag}
 * @param mode of a file that it makes
 */
public record Open(ByteBuffer path, long address, int length, int flags, int mode)
    implements NativeCall {
  private static final int SHORT = 0xffff;

  /**
   * Opens a file. It waits where the file is a FIFO that nobody has opened on the other side.
   *
   * @param path absolute, or relative to where the process was started
   * @return the descriptor, which the caller closes, or the errno, negative; see {@link
   *     Kernel#failed}
   * @throws org.ipcsh.api.ProblemException if it is woken
   */
  public static long attempt(Kernel kernel, String path, int flags, int mode) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    ByteBuffer memory = kernel.scratch().of(name.length + 1);
    memory.put(name).put((byte) 0);
    return kernel.attempt(new Open(memory, kernel.scratch().address(), name.length, flags, mode));
  }

  @Override
  public String name() {
    return "openat";
  }

  @Override
  public boolean blocks() {
    return true;
  }

  @Override
  public long make() {
    return FdCalls.libc().open(address, flags, mode);
  }

  @Override
  public void show(Trace trace, long result) {
    trace.symbol("AT_FDCWD").path(path, 0, length).symbol(OpenFlagTrace.show(flags));
    if (OpenFlagTrace.takesMode(flags)) {
      trace.mode(mode & SHORT);
    }
  }
}
