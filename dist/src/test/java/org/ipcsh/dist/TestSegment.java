package org.ipcsh.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A System V key that only one test uses for shared memory; closing removes the segment that has
 * it, if there is one.
 */
record TestSegment(int key) implements AutoCloseable {
  static TestSegment fresh() {
    return new TestSegment(TestQueue.fresh().key());
  }

  /** The key as kernel and shell write it. */
  String hex() {
    return "0x" + Integer.toHexString(key);
  }

  /** The id of the segment, or -1 where there is none. */
  int id() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/sysvipc/shm"))) {
        String[] fields = line.strip().split(" +", -1);
        if (fields[0].equals(Integer.toString(key))) {
          return Integer.parseInt(fields[1]);
        }
      }
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    int id = id();
    if (id >= 0) {
      Program.of("ipcrm", "-m", id).run();
    }
  }
}
