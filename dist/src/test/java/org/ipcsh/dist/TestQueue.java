package org.ipcsh.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;

/**
 * A System V key that only one test uses; closing removes the queue that has it, if there is one.
 *
 * <p>Other tests, other builds and other users may run on the same machine, so nothing here touches
 * a queue except by such a key.
 */
record TestQueue(int key) implements AutoCloseable {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** A key that nobody uses: from the process id, and a counter. */
  static TestQueue fresh() {
    int pid = (int) ProcessHandle.current().pid();
    return new TestQueue(0x40000000 | (pid & 0x3fffff) << 8 | (COUNTER.incrementAndGet() & 0xff));
  }

  /** The key as kernel and shell write it. */
  String hex() {
    return "0x" + Integer.toHexString(key);
  }

  /** Whether the queue exists. */
  boolean exists() {
    return id() >= 0;
  }

  /** The id of the queue, or -1 where there is none. */
  int id() {
    return row() == null ? -1 : Integer.parseInt(row()[1]);
  }

  /** How many messages are in the queue. */
  int messages() {
    String[] row = row();
    return row == null ? 0 : Integer.parseInt(row[4]);
  }

  // key msqid perms cbytes qnum lspid lrpid uid gid cuid cgid stime rtime ctime
  private String[] row() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/sysvipc/msg"))) {
        String[] fields = line.strip().split(" +", -1);
        if (fields[0].equals(Integer.toString(key))) {
          return fields;
        }
      }
      return null;
    } catch (java.io.IOException e) {
      return Assertions.fail(e);
    }
  }

  @Override
  public void close() {
    int id = id();
    if (id >= 0) {
      Program.of("ipcrm", "-q", id).run();
    }
  }
}
