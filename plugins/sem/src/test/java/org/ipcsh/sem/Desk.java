package org.ipcsh.sem;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Key;
import org.ipcsh.api.Rows;

/** A session that knows how to handle semaphores; closing it removes the sets it made. */
final class Desk extends org.ipcsh.linux.desk.Desk {
  /** A set that is there for as long as this. */
  SemaphoreSet set(Integer... values) {
    SemaphoreSet set = run(new SemGet(new Key(0), values.length, 0600, true));
    run(new SemCtl.SetAll(set, "SETALL", List.of(values)));
    return set;
  }

  List<Integer> values(SemaphoreSet set) {
    return run(new SemCtl.All(set, 0, "GETALL"));
  }

  /** {@code op(set, "0:-1", "1:0:NU")}: N is IPC_NOWAIT, U is SEM_UNDO. */
  SemOp op(SemaphoreSet set, String... operations) {
    List<SemBuf> all = new ArrayList<>();
    for (String each : operations) {
      String[] parts = each.split(":", -1);
      int flags = 0;
      if (parts.length > 2) {
        flags |= parts[2].contains("N") ? 04000 : 0;
        flags |= parts[2].contains("U") ? 0x1000 : 0;
      }
      all.add(new SemBuf(Integer.parseInt(parts[0]), Short.parseShort(parts[1]), flags));
    }
    return new SemOp(set, all, null);
  }

  List<SemaphoreRow> semaphores(SemaphoreSet set) {
    return list(run(new Sems.Of(set)));
  }

  static <T> List<T> list(Rows<T> rows) {
    List<T> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    rows.close();
    return all;
  }
}
