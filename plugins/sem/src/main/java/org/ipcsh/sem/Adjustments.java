package org.ipcsh.sem;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kept;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.ListedIpc;

/**
 * What this process would undo when it ends, semop(2): the kernel keeps a {@code semadj} for each
 * process and semaphore and tells nobody, so it is counted here. What others set to a value, which
 * ends all undoing of that semaphore, shows in {@code sem_ctime} alone, in whole seconds.
 */
final class Adjustments {
  private final Map<Integer, OfSet> sets = new HashMap<>();
  private final InstantSource clock;

  /** Those of one set. */
  private static final class OfSet {
    final Map<Integer, Integer> values = new HashMap<>();

    /** Semaphores of which it is not known any more. */
    final Set<Integer> lost = new HashSet<>();

    /** Until when this session has changed the set itself: later changes are those of others. */
    long known;

    boolean stale(ListedIpc listed) {
      return listed.number("ctime") > known;
    }
  }

  private Adjustments(InstantSource clock) {
    this.clock = clock;
  }

  /** Those of the process that a session runs in: all its threads have one list. */
  static Adjustments of(Session session) {
    return Kept.of(session, Adjustments.class, () -> new Adjustments(session.clock()));
  }

  /** These operations have been made. */
  synchronized void made(int id, List<SemBuf> operations) {
    for (SemBuf each : operations) {
      if (each.has(SemFlag.SEM_UNDO.number()) && each.delta() != 0) {
        OfSet set = sets.computeIfAbsent(id, key -> fresh());
        set.values.merge(
            each.num(), -each.delta(), (one, more) -> one + more == 0 ? null : one + more);
        if (set.values.isEmpty()) {
          sets.remove(id);
        }
      }
    }
  }

  private OfSet fresh() {
    OfSet set = new OfSet();
    set.known = now();
    return set;
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  /** This session is about to change a set, which hides in {@code sem_ctime} who did before. */
  synchronized void changing(int id) {
    OfSet set = sets.get(id);
    if (set != null && IpcFamily.SEM.listed(one -> one.id() == id).filter(set::stale).isPresent()) {
      set.lost.addAll(set.values.keySet());
    }
  }

  /** It has changed the set now, which ends no undoing. */
  synchronized void changed(int id) {
    OfSet set = sets.get(id);
    if (set != null) {
      set.known = now();
    }
  }

  /** A semaphore was set to a value. */
  synchronized void set(int id, int num) {
    OfSet set = sets.get(id);
    if (set != null) {
      set.values.remove(num);
      set.lost.remove(num);
      set.known = now();
    }
  }

  /** All semaphores of a set were set to values, or it is gone. */
  synchronized void set(int id) {
    sets.remove(id);
  }

  /**
   * What would be undone.
   *
   * @param listed what {@code /proc} says of the set, if that can be told
   * @return null if somebody else has changed the set since: that can have ended it
   */
  synchronized Integer of(int id, int num, Optional<ListedIpc> listed) {
    OfSet set = sets.get(id);
    if (set == null || !set.values.containsKey(num)) {
      return 0;
    }
    boolean lost = set.lost.contains(num) || listed.filter(set::stale).isPresent();
    return lost ? null : set.values.get(num);
  }
}
