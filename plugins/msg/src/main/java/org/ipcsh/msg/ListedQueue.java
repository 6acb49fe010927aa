package org.ipcsh.msg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.user.Names;

/**
 * A queue as {@code /proc/sysvipc/msg} lists it, proc(5): what hints and completion go by, since it
 * needs no permission and no system call that a trace would show.
 */
record ListedQueue(Key key, int id, Mode mode, long qnum, Uid uid) {
  private static final Path LIST = Path.of("/proc/sysvipc/msg");

  /** All there are; none where the file cannot be read. */
  static List<ListedQueue> all() {
    List<ListedQueue> queues = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(LIST);
      List<String> names = words(lines.get(0));
      for (String line : lines.subList(1, lines.size())) {
        List<String> words = words(line);
        queues.add(
            new ListedQueue(
                new Key(Integer.parseInt(words.get(names.indexOf("key")))),
                Integer.parseInt(words.get(names.indexOf("msqid"))),
                new Mode(Long.parseLong(words.get(names.indexOf("perms")), 8)),
                Long.parseLong(words.get(names.indexOf("qnum"))),
                new Uid(Integer.parseUnsignedInt(words.get(names.indexOf("uid"))))));
      }
    } catch (IOException e) {
      return List.of(); // no System V IPC here, or no /proc: then there is nothing to help with
    }
    return queues;
  }

  static Optional<ListedQueue> first(Predicate<ListedQueue> which) {
    return all().stream().filter(which).findFirst();
  }

  /** {@code it belongs to root, mode 0600}, or null if it is not there. */
  static String whose(Predicate<ListedQueue> which) {
    return first(which).map(queue -> "it belongs to " + queue.ownerAndMode()).orElse(null);
  }

  /** {@code root, mode 0600}. */
  String ownerAndMode() {
    return new Names().of(uid) + ", mode " + mode;
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+", -1));
  }
}
