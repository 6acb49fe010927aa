package org.ipcsh.mmap;

import org.ipcsh.linux.Machine;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/** The system calls that make a mapping of a file, and end it. */
final class Calls {
  private static final Prot[] PROTS = Prot.values();
  private static final MapFlag[] FLAGS = MapFlag.values();

  /** {@code SYS_mmap}. */
  private static final long MMAP = Machine.current() == Machine.X86_64 ? 9 : 222;

  /** What of libc this needs. */
  public interface Functions {
    /** See syscall(2): glibc's own mmap(2) refuses some offsets before the kernel can. */
    long syscall(
        long number, long address, long length, long protection, long flags, long fd, long offset);

    /** See munmap(2). */
    int munmap(long address, long length);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Calls() {}

  /** What strace says of pages' protection. */
  static void show(Trace trace, int protection) {
    if (protection == 0) {
      trace.symbol(Prot.PROT_NONE.name());
    } else {
      trace.flags(protection, "PROT_???", PROTS);
    }
  }

  /** mmap(2); gives the address. */
  record Map(long address, long length, int protection, int flags, int fd, long offset)
      implements NativeCall {
    @Override
    public String name() {
      return "mmap";
    }

    @Override
    public long make() {
      return Loaded.LIBC.syscall(MMAP, address, length, protection, flags, fd, offset);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address).unsigned(length);
      Calls.show(trace, protection);
      MapType type = MapType.of(flags);
      int number = flags & MapType.MASK;
      String first =
          type != null
              ? type.name()
              : number == 0 ? "MAP_FILE" : "0x" + Integer.toHexString(number) + " /* MAP_??? */";
      trace.hugeFlags(first, flags & ~MapType.MASK, "MAP_HUGE_SHIFT", FLAGS);
      trace.number(fd).hex(offset);
    }

    @Override
    public void showResult(Trace trace, long result) {
      trace.pointer(result);
    }
  }

  /** munmap(2). */
  record Unmap(long address, long length) implements NativeCall {
    @Override
    public String name() {
      return "munmap";
    }

    @Override
    public long make() {
      return Loaded.LIBC.munmap(address, length);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address).unsigned(length);
    }
  }
}
