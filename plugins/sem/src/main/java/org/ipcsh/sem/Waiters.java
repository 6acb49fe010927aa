package org.ipcsh.sem;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcSleeper;

/**
 * Which processes wait for which semaphore of a set, of those we may look at: the kernel itself
 * only tells how many.
 */
final class Waiters {
  private static final int OPERATIONS = 1;
  private static final int COUNT = 2;

  private final Session session;
  private final SemaphoreSet set;

  /** Made when it is first asked for: often nobody waits at all. */
  private Map<Integer, List<Pid>> all;

  Waiters(Session session, SemaphoreSet set) {
    this.session = session;
    this.set = set;
  }

  /**
   * Those that wait for a semaphore, each once.
   *
   * @param counts {@code semncnt} and {@code semzcnt}, or null for what may not be read
   */
  List<Pid> of(int num, Integer... counts) {
    for (Integer count : counts) {
      if (count == null || count > 0) {
        if (all == null) {
          all = look();
        }
        return all.getOrDefault(num, List.of());
      }
    }
    return List.of();
  }

  private Map<Integer, List<Pid>> look() {
    Map<Integer, List<Pid>> found = new HashMap<>();
    int[] values = null;
    for (IpcSleeper sleeper : IpcSleeper.in(session, WaitingCall.numbers(), set.lastId())) {
      List<SemBuf> operations = operations(sleeper);
      if (operations.size() > 1 && values == null) {
        values = Operations.values(Kernel.of(session), set);
      }
      Integer num = number(operations, values);
      List<Pid> pids = found.computeIfAbsent(num, key -> new ArrayList<>());
      if (!pids.contains(sleeper.pid())) {
        pids.add(sleeper.pid());
      }
    }
    found.values().forEach(pids -> pids.sort(Comparator.comparingInt(Pid::value)));
    return found;
  }

  /** Which semaphore stops them: as in the kernel, the first that does; null if that is gone. */
  private Integer number(List<SemBuf> operations, int[] values) {
    if (operations.size() == 1) {
      return operations.get(0).num();
    }
    Operations.Stopped stopped =
        values == null ? null : Operations.Stopped.at(set.name(), operations, values);
    return stopped == null ? null : (Integer) stopped.operation().num();
  }

  /** What a process waits to do; nothing if it does so no longer. */
  private static List<SemBuf> operations(IpcSleeper sleeper) {
    long count = sleeper.arguments().get(COUNT);
    if (count < 1 || count > Limit.SEMOPM.now()) {
      return List.of();
    }
    ByteBuffer memory =
        sleeper.memory(sleeper.arguments().get(OPERATIONS), (int) count * SemBuf.LAYOUT.size());
    List<SemBuf> operations = new ArrayList<>();
    for (int i = 0; memory != null && i < count; i++) {
      operations.add(SemBuf.of(memory, i * SemBuf.LAYOUT.size()));
    }
    return operations;
  }
}
