package org.ipcsh.linux.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcsh.linux.Machine;

/** What the threads of this process wait for. */
public final class Waiting {
  private Waiting() {}

  /**
   * How many threads sleep in a system call now.
   *
   * @param x86 its number on x86-64
   * @param arm its number on aarch64
   */
  public static long threads(int x86, int arm) {
    String call = (Machine.current() == Machine.X86_64 ? x86 : arm) + " ";
    try (var tasks = Files.list(Path.of("/proc/self/task"))) {
      List<Path> all = tasks.toList();
      return all.stream().filter(task -> call(task).startsWith(call)).count();
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
