package org.ipcsh.linux.memory;

import org.ipcsh.linux.Native;

/** The pages of memory, which are what the kernel maps, protects and locks. */
public final class Pages {
  /** What of libc this needs. */
  public interface Functions {
    /** See getpagesize(2). */
    int getpagesize();
  }

  private static final class Loaded {
    static final int SIZE = Native.load(Functions.class).getpagesize();
  }

  private Pages() {}

  /** Bytes of one; a power of 2. */
  public static long size() {
    return Loaded.SIZE;
  }

  /** An address or length, rounded down to whole pages. */
  public static long down(long bytes) {
    return bytes & -size();
  }

  /** A length, rounded up to whole pages. */
  public static long up(long bytes) {
    return down(bytes + size() - 1);
  }
}
