package org.ipcsh.linux.terminal;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;

/** What a terminal tells of itself. */
public final class Terminal {
  static final Layout LAYOUT = new Layout("struct winsize", 8);
  static final Layout.Field ROWS = LAYOUT.field("ws_row", 0, 2);
  static final Layout.Field COLUMNS = LAYOUT.field("ws_col", 2, 2);

  /** What it is asked and told with; public, since jnr-ffi implements it in another loader. */
  public interface Functions {
    /** See ioctl(2). */
    // Variadic in C; on Linux its argument is passed as any other.
    int ioctl(int fd, long request, long argument);

    /** See tcgetattr(3). */
    int tcgetattr(int fd, long termios);

    /** See tcsetattr(3). */
    int tcsetattr(int fd, int when, long termios);
  }

  /**
   * How large one is.
   *
   * @param rows 0 if it does not know
   * @param columns 0 if it does not know
   */
  public record Size(int rows, int columns) {}

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Terminal() {}

  /** Whether a descriptor is one, found out without a native call: they are slow to load. */
  public static boolean is(int fd) {
    try {
      String name = Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)).toString();
      return name.startsWith("/dev/pts/")
          || name.startsWith("/dev/tty")
          || name.equals("/dev/console");
    } catch (IOException e) {
      return false; // closed
    }
  }

  static Functions libc() {
    return Loaded.LIBC;
  }

  /**
   * How large a terminal is.
   *
   * @param fd a descriptor
   * @return zeros if it is no terminal, or one that does not know
   */
  public static Size size(int fd) {
    Scratch scratch = new Scratch();
    ByteBuffer size = scratch.of(LAYOUT.size());
    try {
      int result = libc().ioctl(fd, TerminalFlag.TIOCGWINSZ.number(), scratch.address());
      return result < 0
          ? new Size(0, 0)
          : new Size((int) ROWS.get(size) & 0xffff, (int) COLUMNS.get(size) & 0xffff);
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /** How many bytes that were typed wait to be read; 0 also if the descriptor is no terminal. */
  public static int typed(int fd) {
    Scratch scratch = new Scratch();
    ByteBuffer count = scratch.of(Integer.BYTES);
    try {
      int result = libc().ioctl(fd, TerminalFlag.FIONREAD.number(), scratch.address());
      return result < 0 ? 0 : count.getInt(0);
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }
}
