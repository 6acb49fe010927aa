package org.ipcsh.sem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kept;

/**
 * What this process would undo when it ends, semop(2): the kernel keeps a {@code semadj} for each
 * process and semaphore and tells nobody, so it is counted here. What others set to a value, which
 * ends all undoing of that semaphore, is not noticed.
 */
final class Adjustments {
  private final Map<Integer, Map<Integer, Integer>> sets = new HashMap<>();

  Adjustments() {}

  /** Those of the process that a session runs in: all its threads have one list. */
  static Adjustments of(Session session) {
    return Kept.of(session, Adjustments.class, Adjustments::new);
  }

  /** These operations have been made. */
  synchronized void made(int id, List<SemBuf> operations) {
    for (SemBuf each : operations) {
      if (each.has(SemFlag.SEM_UNDO.number()) && each.delta() != 0) {
        Map<Integer, Integer> set = sets.computeIfAbsent(id, key -> new HashMap<>());
        set.merge(each.num(), -each.delta(), (one, more) -> one + more == 0 ? null : one + more);
      }
    }
  }

  /** A semaphore was set to a value. */
  synchronized void set(int id, int num) {
    Map<Integer, Integer> set = sets.get(id);
    if (set != null) {
      set.remove(num);
    }
  }

  /** All semaphores of a set were set to values, or it is gone. */
  synchronized void set(int id) {
    sets.remove(id);
  }

  synchronized int of(int id, int num) {
    return sets.getOrDefault(id, Map.of()).getOrDefault(num, 0);
  }
}
