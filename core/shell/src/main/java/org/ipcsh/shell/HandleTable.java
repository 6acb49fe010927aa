package org.ipcsh.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Handle;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Remnant;
import org.ipcsh.api.Session;

/** The handles of a shell, from the call that made each until it is closed. */
final class HandleTable {
  private final List<Handle> handles = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Closed ones that have left something behind; null where nobody will ask. */
  private List<Handle> left;

  /** Enters a handle and names it: families count from 1. */
  synchronized void adopt(Handle handle) {
    handle.named(counts.merge(handle.family(), 1, Integer::sum));
    handles.add(handle);
  }

  /** Those that are open, oldest first. */
  synchronized List<Handle> open() {
    handles.removeIf(handle -> handle.closedAt() != null && forgotten(handle));
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
    return found;
  }

  /** Closes all, the youngest first, and gives what failed. */
  List<ProblemException> closeAll(Session session) {
    List<ProblemException> failures = new ArrayList<>();
    List<Handle> open = open();
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close(session);
      } catch (ProblemException e) {
        failures.add(e.in(open.get(i).toString()));
      }
    }
    return failures;
  }
}
