package org.ipcsh.sem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ipcsh.api.Action;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.desk.Strace;
import org.ipcsh.linux.sysv.PermChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace against strace itself, line for line. */
class StraceTest {
  @Test
  void theTraceIsWhatStracePrints(@TempDir Path folder) throws Exception {
    List<String> calls = List.of("semget", "semop", "semtimedop", "semctl");
    Strace.agrees(folder, calls, Traced.class, UnaryOperator.identity());
  }

  /** Makes every call in many ways and writes its own trace to a file. */
  static final class Traced {
    private static final List<String> LINES = new ArrayList<>();

    public static void main(String[] args) throws IOException {
      Desk desk = new Desk();
      desk.kernel().trace(LINES::add);
      Key key = new Key(0x70000000 | (int) ProcessHandle.current().pid());
      try {
        attempt(desk, new SemGet(key, 1, 0, false));
        attempt(desk, new SemGet(key, 3, 01000 | 02000 | 04000 | 0600, true));
        attempt(desk, new SemGet(key, 3, 01000 | 02000 | 0x40000, false));
        attempt(desk, new SemGet(key, 4, 0, false));
        attempt(desk, new SemGet(new Key(-1), -1, 0666, false));
        attempt(desk, new SemGet(new Key(5), 0, 0x80000000, false));
        SemaphoreSet set = desk.run(new SemGet(new Key(0), 3, 0600, true));
        controls(desk, set);
        operations(desk, set);
        attempt(desk, new SemCtl.Remove(set, 2, "IPC_RMID"));
        attempt(desk, new SemCtl.Stat(SemaphoreSet.passing(set.lastId(), null), 0, "IPC_STAT"));
        attempt(desk, new SemCtl.Remove(SemaphoreSet.passing(-1, null), -1, "IPC_RMID"));
        attempt(desk, desk.op(SemaphoreSet.passing(-1, null), "0:1"));
        attempt(desk, new SemCtl.All(SemaphoreSet.passing(-1, null), 0, "GETALL"));
      } finally {
        desk.close();
      }
      Files.write(Path.of(args[0]), LINES);
    }

    private static void operations(Desk desk, SemaphoreSet set) {
      attempt(desk, new SemCtl.SetAll(set, "SETALL", List.of(3, 0, 5)));
      attempt(desk, desk.op(set));
      attempt(desk, desk.op(set, "0:1", "1:1:U", "2:-1:NU"));
      attempt(desk, desk.op(set, "0:-9:N"));
      attempt(desk, desk.op(set, "7:32767", "65535:-32768"));
      attempt(desk, desk.op(set, "0:32767"));
      for (int flags : new int[] {0x4000, -1, 0xffff, 0x8000, 07000, 8}) {
        attempt(desk, new SemOp(set, List.of(new SemBuf(0, (short) 1, flags)), null));
      }
      for (int count : new int[] {31, 32, 33, 40, (int) Limit.SEMOPM.now() + 1}) {
        List<SemBuf> many = Collections.nCopies(count, new SemBuf(1, (short) 1, 0));
        attempt(desk, new SemOp(set, many, null));
      }
      for (Duration limit :
          List.of(
              Duration.ZERO,
              Duration.ofNanos(1),
              Duration.ofMillis(3),
              Duration.ofSeconds(1, 5000000),
              Duration.ofSeconds(Long.MAX_VALUE))) {
        attempt(desk, new SemOp(set, List.of(new SemBuf(0, (short) 1, 0)), limit));
      }
      attempt(desk, new SemOp(set, List.of(new SemBuf(0, (short) -999, 0)), Duration.ofMillis(3)));
      attempt(desk, new SemOp(set, List.of(), Duration.ofNanos(-1)));
      attempt(desk, new SemWait(set, 0, 0x1000, null));
      attempt(desk, new SemPost(set, 0, 0x1000));
      attempt(desk, new Sems.Of(set));
    }

    private static void controls(Desk desk, SemaphoreSet set) {
      for (int value : new int[] {0, 1, 32767, -1, 32768}) {
        attempt(desk, new SemCtl.SetOne(set, 1, "SETVAL", value));
      }
      for (String cmd : List.of("GETVAL", "GETPID", "GETNCNT", "GETZCNT")) {
        attempt(desk, new SemCtl.One(set, 1, cmd));
        attempt(desk, new SemCtl.One(set, -7, cmd));
      }
      attempt(desk, new SemCtl.All(set, 0, "GETALL"));
      attempt(desk, new SemCtl.All(set, -5, "GETALL"));
      attempt(desk, new SemCtl.SetAll(set, "SETALL", List.of(1, 2, 65535)));
      attempt(desk, new SemCtl.SetAllNumbered(set, 9, "SETALL", List.of(1, 2, 3)));
      attempt(desk, new SemCtl.Stat(set, 0, "IPC_STAT"));
      attempt(desk, desk.op(set, "0:0:N", "1:1"));
      attempt(desk, desk.op(set, "1:1"));
      attempt(desk, new SemCtl.Stat(set, 4, "IPC_STAT"));
      attempt(desk, new SemCtl.Change(set, 0, "IPC_SET", new PermChange(new Mode(0), null, null)));
      PermChange nobody = new PermChange(new Mode(07), new Uid(-1), new Gid(3));
      attempt(desk, new SemCtl.Change(set, 1, "IPC_SET", nobody));
      SemaphoreSet none = SemaphoreSet.passing(0, null);
      attempt(desk, new SemCtl.Info(none, 0, "IPC_INFO"));
      attempt(desk, new SemCtl.Info(none, 3, "SEM_INFO"));
      attempt(desk, new SemCtl.Info(SemaphoreSet.passing(-1, null), 0, "IPC_INFO"));
      attempt(desk, new SemCtl.Slot(0, 0, "SEM_STAT"));
      attempt(desk, new SemCtl.Slot(1, 2, "SEM_STAT_ANY"));
      attempt(desk, new SemCtl.Slot(30000, 0, "SEM_STAT_ANY"));
      attempt(desk, new Sems.All());
    }

    private static void attempt(Desk desk, Action<?> action) {
      try {
        if (desk.run(action) instanceof Rows<?> rows) {
          rows.forEachRemaining(row -> {});
        }
      } catch (ProblemException e) {
        assertTrue(LINES.size() > 0, () -> "failed without a call: " + e);
      }
    }
  }
}
