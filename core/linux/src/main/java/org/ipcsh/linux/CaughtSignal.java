package org.ipcsh.linux;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** A signal as the JVM lets one catch it; compiled by itself, see the pom. */
final class CaughtSignal {
  private final Signal signal;

  /** Fails with {@link IllegalArgumentException} where there is no signal of that name. */
  CaughtSignal(String name) {
    signal = new Signal(name);
  }

  int number() {
    return signal.getNumber();
  }

  /**
   * Catches it from now on. The JVM leaves INT, TERM and HUP ignored where they were so from the
   * start, without saying so; then it has to be asked again after {@code unignore}. Fails with
   * {@link IllegalArgumentException} where the JVM or the kernel refuses.
   *
   * @return what undoes this
   */
  Runnable handle(Runnable action, Runnable unignore) {
    SignalHandler handler = caught -> action.run();
    SignalHandler before = Signal.handle(signal, handler);
    if (before == SignalHandler.SIG_IGN) {
      unignore.run();
      Signal.handle(signal, handler);
    }
    return () -> Signal.handle(signal, before);
  }
}
