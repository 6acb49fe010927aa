package org.ipcsh.linux.memory;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Scratch;

/**
 * Moves bytes between mapped memory and a buffer of ours, a piece at a time, for one thread.
 *
 * <p>Usually by process_vm_readv(2), which copies a large piece fastest; by way of a file in memory
 * where that is forbidden.
 */
abstract class Transfer implements AutoCloseable {
  /** The most that is moved at a time; larger pieces are slower, for they leave the cache. */
  static final int PIECE = 1 << 18;

  final Kernel kernel;

  Transfer(Kernel kernel) {
    this.kernel = kernel;
  }

  /** The way that works here. */
  static Transfer of(Kernel kernel) {
    return Way.ALLOWED ? new ByVm(kernel) : new ByFile(kernel);
  }

  /** Room for that many bytes, from position 0; good until the next call of anything. */
  abstract ByteBuffer room(int count);

  /** The call that moves as many bytes as {@link #room} was asked for. */
  abstract NativeCall call(boolean writing, long memory, int count);

  /** Moves bytes from memory into {@link #room}: how many, or the errno, negative. */
  long read(long memory, int count) {
    return kernel.attempt(call(false, memory, count));
  }

  /** Moves the bytes in {@link #room} to memory: how many, or the errno, negative. */
  long write(long memory, int count) {
    return kernel.attempt(call(true, memory, count));
  }

  @Override
  public void close() {}

  /** Whether process_vm_readv(2) is allowed; asked once. */
  private static final class Way {
    static final boolean ALLOWED = allowed();

    private static boolean allowed() {
      Scratch scratch = new Scratch();
      ByteBuffer buffer = scratch.of(VmCall.DATA + 1);
      VmCall call = new VmCall(false, buffer, scratch.address(), scratch.address(), 1);
      try {
        return call.make() == 1;
      } finally {
        Reference.reachabilityFence(scratch);
      }
    }
  }

  /** process_vm_readv(2) and process_vm_writev(2). */
  static final class ByVm extends Transfer {
    private ByteBuffer buffer;

    ByVm(Kernel kernel) {
      super(kernel);
    }

    @Override
    ByteBuffer room(int count) {
      buffer = kernel.scratch().of(VmCall.DATA + count);
      return buffer.slice(VmCall.DATA, count);
    }

    @Override
    NativeCall call(boolean writing, long memory, int count) {
      return new VmCall(writing, buffer, kernel.scratch().address(), memory, count);
    }
  }

  /** pwrite(2) and pread(2) of a file in memory. */
  static final class ByFile extends Transfer {
    private ScratchFile file;

    ByFile(Kernel kernel) {
      super(kernel);
    }

    @Override
    ByteBuffer room(int count) {
      if (file == null) {
        file = ScratchFile.of(PIECE);
      }
      return file.bytes(count);
    }

    @Override
    NativeCall call(boolean writing, long memory, int count) {
      return file.copy(writing, memory, count);
    }

    @Override
    public void close() {
      if (file != null) {
        file.close();
        file = null;
      }
    }
  }
}
