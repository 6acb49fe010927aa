package org.ipcsh.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A System V key that only one test uses for semaphores; closing removes the set that has it, if
 * there is one. What it tells comes from util-linux and not from us.
 */
record TestSet(int key) implements AutoCloseable {
  /** One semaphore as {@code ipcs -s -i} shows it. */
  record Semaphore(int num, int value, int ncount, int zcount, int pid) {}

  static TestSet fresh() {
    return new TestSet(TestQueue.fresh().key());
  }

  /** The key as kernel and shell write it. */
  String hex() {
    return "0x" + Integer.toHexString(key);
  }

  /** The id of the set, or -1 where there is none. */
  int id() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/sysvipc/sem"))) {
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

  boolean exists() {
    return id() >= 0;
  }

  /** Its semaphores. */
  List<Semaphore> semaphores() {
    List<Semaphore> all = new ArrayList<>();
    Ran ran = Program.of("ipcs", "-s", "-i", id()).with("LC_ALL", "C").run();
    for (String line : ran.out().lines().toList()) {
      if (line.matches("[0-9]+( +[0-9]+){4} *")) {
        String[] fields = line.strip().split(" +", -1);
        int[] n = new int[fields.length];
        for (int i = 0; i < n.length; i++) {
          n[i] = Integer.parseInt(fields[i]);
        }
        all.add(new Semaphore(n[0], n[1], n[2], n[3], n[4]));
      }
    }
    return all;
  }

  List<Integer> values() {
    return semaphores().stream().map(Semaphore::value).toList();
  }

  @Override
  public void close() {
    int id = id();
    if (id >= 0) {
      Program.of("ipcrm", "-s", id).run();
    }
  }
}
