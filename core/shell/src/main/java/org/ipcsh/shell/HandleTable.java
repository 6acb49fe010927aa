package org.ipcsh.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Remnant;
import org.ipcsh.api.Session;

/** The handles of a shell, from the call that made each until it is closed. */
final class HandleTable {
  private final List<Handle> handles = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Closed ones that have left something behind; null where nobody will ask. */
  private List<Handle> left;

  /** What other processes of the session have made, by what removes it. */
  private final Map<String, Remnant> elsewhere = new LinkedHashMap<>();

  /** What {@link #made} has given already. */
  private final Set<Object> told = new HashSet<>();

  /** Enters a handle and names it: families count from 1. */
  synchronized void adopt(Handle handle) {
    handle.named(counts.merge(handle.family(), 1, Integer::sum));
    handles.add(handle);
  }

  /** What was made, here and elsewhere, since this was asked for last. */
  synchronized List<Remnant> made() {
    List<Handle> all = new ArrayList<>(open());
    all.addAll(left);
    List<Remnant> made = new ArrayList<>();
    for (Handle handle : all) {
      Remnant remnant = told.contains(handle) ? null : handle.remnant();
      if (remnant != null) {
        told.add(handle);
        made.add(remnant);
      }
    }
    elsewhere.values().stream().filter(told::add).forEach(made::add);
    return made;
  }

  /** Takes note of what another process of the session has made. */
  synchronized void elsewhere(Remnant made) {
    if (left != null) {
      elsewhere.put(made.removal(), made);
    }
  }

  /** What other processes have made; {@code still} gives what of it is there. */
  void check(UnaryOperator<Collection<Remnant>> still) {
    Collection<Remnant> made;
    synchronized (this) {
      made = List.copyOf(elsewhere.values());
    }
    if (!made.isEmpty()) {
      Collection<Remnant> found = still.apply(made);
      synchronized (this) {
        elsewhere.values().retainAll(found);
      }
    }
  }

  /** Those that are open, oldest first. */
  synchronized List<Handle> open() {
    handles.removeIf(handle -> handle.closed() && forgotten(handle));
    return List.copyOf(handles);
  }

  private boolean forgotten(Handle handle) {
    if (left != null && handle.remnant() != null) {
      left.add(handle);
    }
    return true;
  }

  /** From here on remembers what closed handles leave behind. */
  synchronized void remember() {
    left = new ArrayList<>();
  }

  /** What all those that are closed have left behind and is still there, oldest first. */
  synchronized Set<Remnant> remnants() {
    open();
    Set<Remnant> found = new LinkedHashSet<>();
    for (Handle handle : left == null ? List.<Handle>of() : left) {
      Remnant remnant = handle.remnant();
      if (remnant != null) {
        found.add(remnant);
      }
    }
    for (Remnant remnant : elsewhere.values()) {
      if (found.stream().noneMatch(each -> each.removal().equals(remnant.removal()))) {
        found.add(remnant);
      }
    }
    return found;
  }

  /** Closes all, the youngest first, whatever goes wrong with one, and gives what failed. */
  List<ProblemException> closeAll(Session session) {
    List<ProblemException> failures = new ArrayList<>();
    List<Handle> open = open();
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close(session);
      } catch (ProblemException e) {
        failures.add(e.in(open.get(i).toString()));
      } catch (RuntimeException | LinkageError e) { // a plugin's, which owns this handle alone
        Problem problem = new Problem.Internal(e.toString());
        failures.add(problem.thrown().in(open.get(i).toString()));
      }
    }
    return failures;
  }
}
