package org.ipcsh.shm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Session;
import org.ipcsh.linux.sysv.IpcProcesses;

/**
 * Which processes have which segment attached. No system call tells that; but in {@code
 * /proc/PID/maps}, proc(5), such memory is called {@code /SYSV} and the key, and its inode is the
 * segment's id. What belongs to other users can be read only with the right to trace them.
 */
final class Attached {
  private static final String NAME = "/SYSV";
  private static final int INODE = 4;

  private final Session session;

  /** Made when it is first asked for: often nothing is attached at all. */
  private Map<Long, List<Pid>> all;

  Attached(Session session) {
    this.session = session;
  }

  /** The processes that have it attached, of those we may look at. */
  List<Pid> to(SegmentStat segment) {
    if (segment.shm_nattch() == 0) {
      return List.of();
    }
    if (all == null) {
      all = look();
    }
    return all.getOrDefault((long) segment.id(), List.of());
  }

  private Map<Long, List<Pid>> look() {
    Map<Long, List<Pid>> found = new HashMap<>();
    IpcProcesses.each(session, (process, pid) -> look(process, new Pid(pid), found));
    found.values().forEach(pids -> pids.sort((a, b) -> Integer.compare(a.value(), b.value())));
    return found;
  }

  private static void look(Path process, Pid pid, Map<Long, List<Pid>> found) {
    List<String> lines;
    try {
      lines = Files.readAllLines(process.resolve("maps"));
    } catch (IOException e) {
      return; // it has ended, or is not ours to look at
    }
    for (String line : lines) {
      if (line.contains(NAME)) {
        String[] words = line.split(" +", INODE + 2);
        if (words.length == INODE + 2 && words[INODE + 1].startsWith(NAME)) {
          List<Pid> pids =
              found.computeIfAbsent(Long.parseLong(words[INODE]), id -> new ArrayList<>());
          if (!pids.contains(pid)) {
            pids.add(pid);
          }
        }
      }
    }
  }
}
