package org.ipcsh.msg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcsh.linux.Machine;

/** What the threads of this process wait for. */
final class Waiting {
  private static final String MSGRCV = Machine.current() == Machine.X86_64 ? "70 " : "188 ";

  private Waiting() {}

  /** How many threads sleep in msgrcv(2) now. */
  static long threads() {
    try (var tasks = Files.list(Path.of("/proc/self/task"))) {
      List<Path> all = tasks.toList();
      return all.stream().filter(task -> call(task).startsWith(MSGRCV)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String call(Path task) {
    try {
      return Files.readString(task.resolve("syscall"));
    } catch (IOException e) {
      return ""; // it has ended, or is just ending
    }
  }
}
