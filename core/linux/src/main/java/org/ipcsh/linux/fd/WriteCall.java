package org.ipcsh.linux.fd;

import java.nio.ByteBuffer;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/**
 * write(2). A pipe or socket without a reader answers EPIPE: the virtual machine has a handler for
 * SIGPIPE, so that it ends nothing.
 *
 * @param fd the descriptor
 * @param memory what holds the bytes
 * @param from the index of the first
 * @param address where the memory begins
 * @param count how many are written
 */
public record WriteCall(int fd, ByteBuffer memory, int from, long address, int count)
    implements NativeCall {
  @Override
  public String name() {
    return "write";
  }

  @Override
  public boolean blocks() {
    return true;
  }

  @Override
  public long make() {
    return FdCalls.libc().write(fd, address + from, count);
  }

  @Override
  public void show(Trace trace, long result) {
    trace.number(fd).bytes(memory, from, count).number(count);
  }
}
