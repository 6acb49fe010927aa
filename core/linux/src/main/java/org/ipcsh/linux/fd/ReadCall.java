package org.ipcsh.linux.fd;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/**
 * read(2).
 *
 * @param fd the descriptor
 * @param memory what it reads into, from its start
 * @param address where that begins
 * @param count the most to read: the kernel moves at most {@link Transfer#MOST} bytes, whatever is
 *     asked for, so that the memory needs no more
 */
public record ReadCall(int fd, ByteBuffer memory, long address, long count) implements NativeCall {
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
    return FdCalls.libc().read(fd, address, count);
  }

  @Override
  public void show(Trace trace, long result) {
    trace.number(fd);
    if (Kernel.failed(result)) {
      trace.pointer(address);
    } else {
      trace.bytes(memory, 0, (int) result);
    }
    trace.unsigned(count);
  }
}
