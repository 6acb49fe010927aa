package org.ipcsh.linux;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** What a terminal tells of itself, ioctl_tty(2), without the library that edits lines on one. */
public final class Terminal {
  /** The same on x86-64 and aarch64. */
  private static final long TIOCGWINSZ = 0x5413;

  /** {@code struct winsize}: rows, columns and two sizes in pixels, 16 bits each. */
  private static final int WINSIZE = 8;

  private static final int COLUMNS = 2;

  /** What it is asked with; public, since jnr-ffi implements it from another class loader. */
  public interface Functions {
    /** ioctl(2). */
    // Variadic in C; on Linux its argument is passed as any other.
    int ioctl(int fd, long request, long argument);
  }

  private Terminal() {}

  /**
   * How wide a terminal is.
   *
   * @param fd a descriptor
   * @return columns; 0 if it is no terminal, or one that does not know
   */
  public static int columns(int fd) {
    Scratch scratch = new Scratch();
    ByteBuffer size = scratch.of(WINSIZE);
    try {
      int result = Native.load(Functions.class).ioctl(fd, TIOCGWINSZ, scratch.address());
      return result < 0 ? 0 : Short.toUnsignedInt(size.getShort(COLUMNS));
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }
}
