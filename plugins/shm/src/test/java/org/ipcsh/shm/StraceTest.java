package org.ipcsh.shm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.desk.Strace;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Extent;
import org.ipcsh.linux.sysv.PermChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace against strace itself, line for line. */
class StraceTest {
  @Test
  void theTraceIsWhatStracePrints(@TempDir Path folder) throws Exception {
    List<String> calls = List.of("shmget", "shmat", "shmdt", "shmctl");
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
        gets(desk, key);
        Segment segment = desk.segment(10000);
        attachments(desk, segment);
        controls(desk, segment);
        attempt(desk, new ShmCtl.Remove(segment, "IPC_RMID"));
        attempt(desk, new ShmCtl.Stat(Segment.passing(segment.lastId(), null), "IPC_STAT"));
        attempt(desk, new ShmCtl.Remove(Segment.passing(-1, null), "IPC_RMID"));
      } finally {
        desk.close();
      }
      Files.write(Path.of(args[0]), LINES.stream().filter(line -> line.startsWith("shm")).toList());
    }

    private static void gets(Desk desk, Key key) {
      attempt(desk, new ShmGet(key, 0, 0, false));
      attempt(desk, new ShmGet(key, 4096, 01000 | 02000 | 0600, true));
      attempt(desk, new ShmGet(key, 4096, 01000 | 02000 | 0600, true));
      attempt(desk, new ShmGet(key, 5000, 0, true));
      attempt(desk, new ShmGet(new Key(0), 0, 0600, true));
      attempt(desk, new ShmGet(new Key(0), -1, 010000 | 0640, true));
      attempt(desk, new ShmGet(new Key(0), 1L << 62, 0600, true));
      attempt(desk, new ShmGet(new Key(5), 1, 04000 | 21 << 26 | 0600, true));
      attempt(desk, new ShmGet(new Key(5), 1, 0x80000000 | 0x40000 | 07, true));
      attempt(desk, new ShmGet(new Key(5), 1, 1 << 26, true));
    }

    private static void attachments(Desk desk, Segment segment) {
      Attachment one = desk.attach(segment, 0);
      Attachment two = desk.attach(segment, 010000 | 0100000);
      desk.write(one, 10, "a\0b\1\0011\n\"\\\33é");
      desk.read(two, 10, 20);
      desk.read(two, 0, 0);
      attempt(desk, Desk.read(one, 0, Extent.ALL));
      attempt(desk, Desk.write(two, 0, Bytes.of("not allowed")));
      desk.read(new SegmentMemory(segment), 9990, 10);
      Address there = new Address(one.range().address());
      attempt(desk, new ShmAt(segment, there, 0));
      attempt(desk, new ShmAt(segment, there, 040000 | 020000));
      attempt(desk, new ShmAt(segment, new Address(there.number() + 1), 0));
      attempt(desk, new ShmAt(segment, Address.NULL, 040000));
      attempt(desk, new ShmAt(segment, Address.NULL, 0x1001));
      attempt(desk, new ShmAt(segment, Address.NULL, 0x40000001));
      attempt(desk, new ShmAt(Segment.passing(-1, null), Address.NULL, 0));
      attempt(desk, new ShmDt(two));
      attempt(desk, new ShmDt(Attachment.passing(new Address(0x10000))));
    }

    private static void controls(Desk desk, Segment segment) {
      attempt(desk, new ShmCtl.Stat(segment, "IPC_STAT"));
      attempt(desk, new ShmCtl.Lock(segment, "SHM_LOCK"));
      attempt(desk, new ShmCtl.Stat(segment, "IPC_STAT"));
      PermChange change = new PermChange(new Mode(0), null, null);
      attempt(desk, new ShmCtl.Change(segment, "IPC_SET", change));
      PermChange nobody = new PermChange(new Mode(07), new Uid(-1), null);
      attempt(desk, new ShmCtl.Change(segment, "IPC_SET", nobody));
      attempt(desk, new ShmCtl.Lock(segment, "SHM_UNLOCK"));
      attempt(desk, new ShmCtl.Limits(Segment.passing(0, null), "IPC_INFO"));
      attempt(desk, new ShmCtl.Usage(Segment.passing(5, null), "SHM_INFO"));
      attempt(desk, new ShmCtl.Usage(Segment.passing(-1, null), "SHM_INFO"));
      attempt(desk, new ShmCtl.Slot(0, "SHM_STAT"));
      attempt(desk, new ShmCtl.Slot(1, "SHM_STAT_ANY"));
      attempt(desk, new ShmCtl.Slot(4000, "SHM_STAT_ANY"));
      desk.run(new Shms()).forEachRemaining(row -> {});
    }

    private static void attempt(Desk desk, Action<?> action) {
      int before = LINES.size();
      try {
        if (desk.run(action) instanceof Rows<?> rows) {
          rows.forEachRemaining(row -> {});
        }
      } catch (ProblemException e) {
        assertTrue(LINES.size() > before, () -> "failed without a call: " + e);
      }
    }
  }
}
