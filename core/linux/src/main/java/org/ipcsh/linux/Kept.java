package org.ipcsh.linux;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ipcsh.api.Session;

/**
 * What mechanisms keep for as long as a shell runs, for all its jobs alike: what the kernel keeps
 * for a process, and tells nobody. For any number of threads.
 */
public final class Kept {
  private final Map<Class<?>, Object> all = new ConcurrentHashMap<>();

  /** Makes one that keeps nothing yet. */
  public Kept() {}

  /**
   * What is kept under a type in the shell of a session.
   *
   * @param type its class, which is a mechanism's own
   * @param first makes it when it is first asked for
   */
  public static <T> T of(Session session, Class<T> type, Supplier<T> first) {
    return type.cast(session.part(Kept.class).all.computeIfAbsent(type, key -> first.get()));
  }
}
