package org.ipcsh.mmap;

import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/** The system calls that work on the pages of a mapping. */
final class PageCalls {
  /** What of libc this needs. */
  public interface Functions {
    /** See msync(2). */
    int msync(long address, long length, int flags);

    /** See mprotect(2). */
    int mprotect(long address, long length, int protection);

    /** See madvise(2). */
    int madvise(long address, long length, int advice);

    /** See mlock(2). */
    int mlock(long address, long length);

    /** See mlock(2). */
    int mlock2(long address, long length, int flags);

    /** See mlock(2). */
    int munlock(long address, long length);

    /** See mremap(2). */
    long mremap(long address, long length, long newLength, int flags);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private PageCalls() {}

  /** msync(2). */
  record Sync(long address, long length, int flags) implements NativeCall {
    @Override
    public String name() {
      return "msync";
    }

    @Override
    public long make() {
      return Loaded.LIBC.msync(address, length, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address).unsigned(length).flags(flags, "MS_???", MsFlag.values());
    }
  }

  /** mprotect(2). */
  record Protect(long address, long length, int protection) implements NativeCall {
    @Override
    public String name() {
      return "mprotect";
    }

    @Override
    public long make() {
      return Loaded.LIBC.mprotect(address, length, protection);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address).unsigned(length);
      Calls.show(trace, protection);
    }
  }

  /** madvise(2). */
  record Advise(long address, long length, int advice) implements NativeCall {
    @Override
    public String name() {
      return "madvise";
    }

    @Override
    public long make() {
      return Loaded.LIBC.madvise(address, length, advice);
    }

    @Override
    public void show(Trace trace, long result) {
      Advice known = Advice.of(advice);
      String unknown = "0x" + Integer.toHexString(advice) + " /* MADV_??? */";
      trace.pointer(address).unsigned(length).symbol(known == null ? unknown : known.name());
    }
  }

  /** mlock(2), and with flags mlock2(2). */
  record Lock(long address, long length, int flags) implements NativeCall {
    @Override
    public String name() {
      return flags == 0 ? "mlock" : "mlock2";
    }

    @Override
    public long make() {
      return flags == 0
          ? Loaded.LIBC.mlock(address, length)
          : Loaded.LIBC.mlock2(address, length, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address).unsigned(length);
      if (flags != 0) {
        trace.flags(flags, "MLOCK_???", LockFlag.values());
      }
    }
  }

  /** munlock(2). */
  record Unlock(long address, long length) implements NativeCall {
    @Override
    public String name() {
      return "munlock";
    }

    @Override
    public long make() {
      return Loaded.LIBC.munlock(address, length);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address).unsigned(length);
    }
  }

  /** mremap(2); gives the address, which may be another. */
  record Remap(long address, long length, long newLength, int flags) implements NativeCall {
    @Override
    public String name() {
      return "mremap";
    }

    @Override
    public long make() {
      return Loaded.LIBC.mremap(address, length, newLength, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address).unsigned(length).unsigned(newLength);
      trace.flags(flags, "MREMAP_???", RemapFlag.values());
    }

    @Override
    public void showResult(Trace trace, long result) {
      trace.pointer(result);
    }
  }
}
