package org.ipcsh.linux;

import com.kenai.jffi.MemoryIO;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jnr.ffi.Pointer;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Problem;

/** Memory of its own, of which only the pages that are touched are there: mmap(2). */
final class Mapped implements AutoCloseable {
  /** What it is mapped with. */
  enum Flag implements Constant {
    PROT_READ(1),
    PROT_WRITE(2),
    MAP_PRIVATE(2),
    MAP_ANONYMOUS(0x20),
    /** Counts nothing against the memory that the machine may promise. */
    MAP_NORESERVE(0x4000);

    private final int number;

    Flag(int number) {
      this.number = number;
    }

    @Override
    public long number() {
      return number;
    }

    static int all(Flag... flags) {
      int all = 0;
      for (Flag flag : flags) {
        all |= flag.number;
      }
      return all;
    }
  }

  /** What of libc this needs. */
  public interface Functions {
    /** See mmap(2). */
    long mmap(Pointer address, long length, int protection, int flags, int fd, long offset);

    /** See munmap(2). */
    int munmap(long address, long length);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);

    /** For what is dropped without being closed, as when a job ends. */
    static final Cleaner CLEANER = Cleaner.create();
  }

  private final long address;
  private final int size;
  private final Cleaner.Cleanable unmapping;

  private Mapped(long address, int size) {
    this.address = address;
    this.size = size;
    this.unmapping = Loaded.CLEANER.register(this, () -> Loaded.LIBC.munmap(address, size));
  }

  static Mapped of(int size) {
    int protection = Flag.all(Flag.PROT_READ, Flag.PROT_WRITE);
    int flags = Flag.all(Flag.MAP_PRIVATE, Flag.MAP_ANONYMOUS, Flag.MAP_NORESERVE);
    long address = Loaded.LIBC.mmap(null, size, protection, flags, -1, 0);
    if (address == -1) {
      String detail = "there is no memory for " + size + " bytes";
      throw new Problem.CallFailed("mmap", Kernel.errno(-Native.errno()), detail).thrown();
    }
    return new Mapped(address, size);
  }

  long address() {
    return address;
  }

  int size() {
    return size;
  }

  ByteBuffer buffer() {
    return MemoryIO.getInstance().newDirectByteBuffer(address, size).order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    unmapping.clean();
  }
}
