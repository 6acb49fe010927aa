package org.ipcsh.shell.repl;

import org.jline.nativ.CLibrary;

/**
 * What a terminal was set to, bit for bit, termios(3). JLine itself puts back only the flags it has
 * names for: the speed is not among them and becomes 0, which on a serial line means to hang up.
 */
final class TerminalState {
  private static final int STDIN = 0;

  /** Where termios keeps the key that quits. */
  private static final int VQUIT = 1;

  private final CLibrary.Termios state;

  private TerminalState(CLibrary.Termios state) {
    this.state = state;
  }

  /** That of standard input; one that restores nothing if it is no terminal or cannot tell. */
  static TerminalState now() {
    try {
      CLibrary.Termios state = new CLibrary.Termios();
      return new TerminalState(CLibrary.tcgetattr(STDIN, state) == 0 ? state : null);
    } catch (LinkageError | RuntimeException e) {
      return new TerminalState(null); // no native library of JLine's for this machine
    }
  }

  /** The same without a key for SIGQUIT, of which the JVM makes a page of stack traces. */
  TerminalState withoutQuit() {
    if (state == null) {
      return this;
    }
    TerminalState other = now();
    if (other.state != null) {
      other.state.c_cc[VQUIT] = InterruptKey.DISABLED;
    }
    return other;
  }

  /** Its key that interrupts. */
  InterruptKey interruptKey() {
    return new InterruptKey(state == null ? InterruptKey.DISABLED : state.c_cc[InterruptKey.VINTR]);
  }

  /** Sets the terminal to it; when what was written is out. */
  void restore() {
    if (state != null) {
      CLibrary.tcsetattr(STDIN, CLibrary.TCSADRAIN, state);
    }
  }
}
