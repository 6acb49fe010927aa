package org.ipcsh.lang.run;

import org.ipcsh.api.Session;
import org.ipcsh.lang.Host;

/** A script or function while it runs: its host, its own variables, {@code $it}. */
final class Frame {
  private static final Object[] NONE = {};

  final Host host;
  final Session session;

  /** The variables of a function; a script's stand in its {@link Scope}. */
  final Object[] slots;

  /** How many functions are running around this one. */
  final int depth;

  /** {@code $it}, or {@link Scope#UNSET}. */
  Object it = Scope.UNSET;

  /** What {@code return} gives, once it has run. */
  Object result;

  /** The value that was shown last. */
  Object shown;

  /** Whether it is over, so that nothing can return from it. */
  boolean ended;

  /** A script's. */
  Frame(Host host) {
    this.host = host;
    this.session = host.session();
    this.slots = NONE;
    this.depth = 0;
  }

  /** That of a function called from another frame. */
  Frame(Frame caller, Object[] slots) {
    this.host = caller.host;
    this.session = caller.session;
    this.slots = slots;
    this.depth = caller.depth + 1;
  }
}
