package org.ipcsh.linux.memory;

import com.kenai.jffi.MemoryIO;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jnr.ffi.Pointer;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/**
 * The other way to touch memory, where a filter of system calls forbids process_vm_readv(2): a file
 * in memory, memfd_create(2), that is mapped here. Writing the user's memory to it reads that
 * memory, reading it into the user's memory writes that; both answer {@code EFAULT} for what must
 * not be touched, and say how much was done before.
 */
final class ScratchFile implements AutoCloseable {
  /** How the file is made and mapped. */
  enum Flag implements Constant {
    MFD_CLOEXEC(1),
    PROT_READ(1),
    PROT_WRITE(2),
    MAP_SHARED(1);

    private final int number;

    Flag(int number) {
      this.number = number;
    }

    @Override
    public long number() {
      return number;
    }

    int value() {
      return number;
    }
  }

  /** What of libc this needs. */
  public interface Functions {
    /** See memfd_create(2). */
    @SuppressWarnings("MethodName") // libc's
    int memfd_create(long name, int flags);

    /** See ftruncate(2). */
    int ftruncate(int fd, long length);

    /** See mmap(2). */
    long mmap(Pointer address, long length, int protection, int flags, int fd, long offset);

    /** See munmap(2). */
    int munmap(long address, long length);

    /** See close(2). */
    int close(int fd);

    /** See pread(2). */
    long pread(int fd, long buffer, long count, long offset);

    /** See pwrite(2). */
    long pwrite(int fd, long buffer, long count, long offset);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private final int fd;
  private final long address;
  private final ByteBuffer bytes;

  private ScratchFile(int fd, long address, int size) {
    this.fd = fd;
    this.address = address;
    this.bytes = MemoryIO.getInstance().newDirectByteBuffer(address, size);
  }

  /** Makes one of that size. */
  static ScratchFile of(int size) {
    byte[] name = "ipcsh\0".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer memory = ByteBuffer.allocateDirect(name.length).put(name);
    long at = MemoryIO.getInstance().getDirectBufferAddress(memory);
    int fd = (int) must("memfd_create", Loaded.LIBC.memfd_create(at, Flag.MFD_CLOEXEC.value()));
    try {
      must("ftruncate", Loaded.LIBC.ftruncate(fd, size));
      int protection = Flag.PROT_READ.value() | Flag.PROT_WRITE.value();
      long address =
          must("mmap", Loaded.LIBC.mmap(null, size, protection, Flag.MAP_SHARED.value(), fd, 0));
      return new ScratchFile(fd, address, size);
    } catch (ProblemException e) {
      Loaded.LIBC.close(fd);
      throw e;
    }
  }

  private static long must(String call, long result) {
    if (result == -1) {
      throw new Problem.CallFailed(call, Kernel.errno(-Native.errno()), null).thrown();
    }
    return result;
  }

  /** Its first bytes. */
  ByteBuffer bytes(int count) {
    return bytes.clear().limit(count);
  }

  @Override
  public void close() {
    Loaded.LIBC.munmap(address, bytes.capacity());
    Loaded.LIBC.close(fd);
  }

  /** The call that copies between its first bytes and memory. */
  NativeCall copy(boolean writing, long memory, int count) {
    return new Copy(writing, fd, bytes, memory, count);
  }

  private record Copy(boolean writing, int fd, ByteBuffer bytes, long memory, int count)
      implements NativeCall {
    @Override
    public String name() {
      return writing ? "pread64" : "pwrite64";
    }

    @Override
    public long make() {
      return writing
          ? Loaded.LIBC.pread(fd, memory, count, 0)
          : Loaded.LIBC.pwrite(fd, memory, count, 0);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      if (Kernel.failed(result)) {
        trace.pointer(memory);
      } else {
        trace.bytes(bytes, 0, writing ? (int) result : count);
      }
      trace.unsigned(count).number(0);
    }
  }
}
