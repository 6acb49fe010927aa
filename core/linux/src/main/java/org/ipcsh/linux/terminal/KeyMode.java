package org.ipcsh.linux.terminal;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Scratch;

/**
 * A terminal that hands each key over as it is pressed, and does not show it, until this is closed.
 * Ctrl-C is a signal as before.
 */
public final class KeyMode implements AutoCloseable {
  static final Layout LAYOUT = new Layout("struct termios", 60);
  static final Layout.Field LOCAL = LAYOUT.field("c_lflag", 12, 4);
  static final Layout.Field TIME = LAYOUT.field("c_cc[VTIME]", 22, 1);
  static final Layout.Field LEAST = LAYOUT.field("c_cc[VMIN]", 23, 1);
  static final Layout.Field SUSPEND = LAYOUT.field("c_cc[VSUSP]", 27, 1);

  private final int fd;
  private final Scratch found;

  private KeyMode(int fd, Scratch found) {
    this.fd = fd;
    this.found = found;
  }

  /**
   * Sets a terminal so.
   *
   * @param suspends whether Ctrl-Z is a signal as before too; else it is a key, so that whoever
   *     draws can clean up before the process stops
   * @return null if the descriptor is none
   */
  public static KeyMode on(int fd, boolean suspends) {
    Scratch found = new Scratch();
    ByteBuffer before = found.of(LAYOUT.size());
    Scratch changed = new Scratch();
    ByteBuffer now = changed.of(LAYOUT.size());
    try {
      if (Terminal.libc().tcgetattr(fd, found.address()) < 0) {
        return null;
      }
      now.put(before.duplicate()).clear();
      long off = TerminalFlag.ICANON.number() | TerminalFlag.ECHO.number();
      LOCAL.set(now, LOCAL.get(now) & ~off);
      LEAST.set(now, 1);
      TIME.set(now, 0);
      if (!suspends) {
        SUSPEND.set(now, 0);
      }
      set(fd, changed);
    } finally {
      Reference.reachabilityFence(changed);
    }
    return new KeyMode(fd, found);
  }

  /** Sets it back; what was typed and not read yet stays to be read. */
  @Override
  public void close() {
    set(fd, found);
  }

  /** A terminal that went away cannot be set, and need not be. */
  private static void set(int fd, Scratch termios) {
    try {
      Terminal.libc().tcsetattr(fd, (int) TerminalFlag.TCSADRAIN.number(), termios.address());
    } finally {
      Reference.reachabilityFence(termios);
    }
  }
}
