package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/** Reading and writing at a place of a file, which leaves the place it is at alone. */
final class PlacedCalls {
  private PlacedCalls() {}

  /** pread(2). */
  record Read(int fd, ByteBuffer memory, long address, long count, long offset)
      implements NativeCall {
    @Override
    public String name() {
      return "pread64";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return IoCalls.libc().pread(fd, address, count, offset);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      if (Kernel.failed(result)) {
        trace.pointer(address);
      } else {
        trace.bytes(memory, 0, (int) result);
      }
      trace.unsigned(count).number(offset);
    }
  }

  /** pwrite(2). */
  record Write(int fd, ByteBuffer memory, long address, int count, long offset)
      implements NativeCall {
    @Override
    public String name() {
      return "pwrite64";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return IoCalls.libc().pwrite(fd, address, count, offset);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).bytes(memory, 0, count).number(count).number(offset);
    }
  }
}
