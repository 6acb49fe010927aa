package org.ipcsh.shell.repl;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ipcsh.lang.Signature;
import org.ipcsh.shell.Shell;

/**
 * The signatures of commands, for who cannot wait: to describe one may load its plugin, which is
 * then done aside.
 */
final class Signatures {
  private final Shell shell;
  private final Errand errand;
  private final Runnable arrived;
  private final Map<String, Signature> known = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** Calls {@code arrived}, on another thread, when one is there that was asked for before. */
  Signatures(Shell shell, Errand errand, Runnable arrived) {
    this.shell = shell;
    this.errand = errand;
    this.arrived = arrived;
  }

  /** Whether something has that name. */
  boolean exists(String name) {
    return shell.scope().functionNamed(name) != null || shell.registry().known(name) != null;
  }

  /** The signature of a function or command; null if there is none, or none yet. */
  Signature of(String name) {
    Signature function = shell.scope().functionNamed(name);
    if (function != null) {
      return function;
    }
    Signature signature = known.get(name);
    if (signature == null && shell.registry().known(name) != null && asked.add(name)) {
      errand.run(() -> describe(name));
    }
    return signature;
  }

  private void describe(String name) {
    Signature signature = shell.registry().command(name);
    if (signature != null) {
      known.put(name, signature);
      arrived.run();
    }
  }
}
