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
   * Catches it from now on; fails with {@link IllegalArgumentException} where the JVM or the kernel
   * refuses.
   *
   * @return what undoes this
   */
  Runnable handle(Runnable action) {
    SignalHandler before = Signal.handle(signal, caught -> action.run());
    return () -> Signal.handle(signal, before);
  }
}
