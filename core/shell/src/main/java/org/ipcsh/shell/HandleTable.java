package org.ipcsh.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Handle;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;

/** The handles of a shell, from the call that made each until it is closed. */
final class HandleTable {
  private final List<Handle> handles = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Enters a handle and names it: families count from 1. */
  synchronized void adopt(Handle handle) {
    handle.named(counts.merge(handle.family(), 1, Integer::sum));
    handles.add(handle);
  }

  /** Those that are open, oldest first. */
  synchronized List<Handle> open() {
    handles.removeIf(handle -> handle.closedAt() != null);
    return List.copyOf(handles);
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
