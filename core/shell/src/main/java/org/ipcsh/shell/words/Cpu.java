package org.ipcsh.shell.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The processor time that this process has used, with the children it has waited for: proc(5). */
record Cpu(Duration user, Duration sys) {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final long TICK = 10; // ms: USER_HZ is 100 on all of our machines

  /**
   * Where utime, stime, cutime and cstime stand behind the program's name, which may hold blanks.
   */
  private static final int UTIME = 11;

  static Cpu now() {
    String stat;
    try {
      stat = Files.readString(STAT, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return new Cpu(Duration.ZERO, Duration.ZERO); // no /proc: the wall clock must do
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return new Cpu(ticks(fields, UTIME), ticks(fields, UTIME + 1));
  }

  private static Duration ticks(String[] fields, int at) {
    return Duration.ofMillis(TICK * (Long.parseLong(fields[at]) + Long.parseLong(fields[at + 2])));
  }
}
