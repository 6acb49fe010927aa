package org.ipcsh.shell.repl;

import org.jline.nativ.CLibrary;

/**
 * The key that interrupts, Ctrl-C unless stty(1) made it another, as a key like all others while a
 * line is edited. The signal that a terminal makes of it overtakes the keys that are pressed after
 * it: they would be thrown away with the line.
 */
final class InterruptKey {
  private static final int STDIN = 0;

  /** Where termios keeps that key, and what says that there is none. */
  static final int VINTR = 0;

  static final byte DISABLED = 0;

  /** Asks how many bytes wait, ioctl_tty(2). */
  private static final int FIONREAD = 0x541b;

  private final byte key;

  /**
   * The terminal's.
   *
   * @param key 0 if it has none
   */
  InterruptKey(byte key) {
    this.key = key;
  }

  /** As it is read; empty if there is none. */
  String text() {
    return key == DISABLED ? "" : String.valueOf((char) (key & 0xff));
  }

  /** Whether that is what a key gave. */
  boolean is(int read) {
    return key != DISABLED && read == (key & 0xff);
  }

  /** Whether keys were pressed that nobody has read yet. */
  boolean keysAhead() {
    int[] count = new int[1];
    return CLibrary.ioctl(STDIN, FIONREAD, count) == 0 && count[0] > 0;
  }

  /** From now on it is read like others. */
  void typed() {
    set(DISABLED);
  }

  /** From now on it sends SIGINT. */
  void signals() {
    set(key);
  }

  private void set(byte value) {
    if (key == DISABLED) {
      return;
    }
    CLibrary.Termios state = new CLibrary.Termios();
    if (CLibrary.tcgetattr(STDIN, state) == 0) {
      state.c_cc[VINTR] = value;
      CLibrary.tcsetattr(STDIN, CLibrary.TCSANOW, state);
    }
  }
}
