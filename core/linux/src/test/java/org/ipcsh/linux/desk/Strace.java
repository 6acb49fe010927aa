package org.ipcsh.linux.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Holds the trace against strace itself, line for line. */
public final class Strace {
  private Strace() {}

  /**
   * Runs a program under strace and compares.
   *
   * @param folder an empty one
   * @param calls what strace is to look at, which no thread of the JVM makes of itself
   * @param traced has a {@code main} that makes such calls in one thread, and writes the trace of
   *     them to the file that is its argument
   * @param mend makes of a line of strace what is ours, where that has to differ
   */
  public static void agrees(
      Path folder, List<String> calls, Class<?> traced, UnaryOperator<String> mend)
      throws IOException, InterruptedException {
    Path ours = folder.resolve("ours");
    run(
        List.of(
            "strace",
            "-ff",
            "-a1",
            "-e",
            "signal=none",
            "-e",
            "trace=" + String.join(",", calls),
            "-o",
            folder.resolve("strace").toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            traced.getName(),
            ours.toString()));
    List<String> shown = Files.readAllLines(ours);
    List<String> theirs = lines(folder, calls).stream().map(mend).toList();
    for (int i = 0; i < Math.min(shown.size(), theirs.size()); i++) {
      assertEquals(theirs.get(i), shown.get(i), "line " + (i + 1));
    }
    assertEquals(theirs.size(), shown.size());
    assertTrue(!shown.isEmpty(), "nothing was called");
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError("strace cannot be run; install strace", e);
    }
    try {
      // It prints less than a pipe holds, so that nobody need read meanwhile.
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "strace does not end");
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.exitValue(), output);
    } finally {
      process.destroyForcibly();
    }
  }

  /** What strace saw of the one thread that makes such calls. */
  private static List<String> lines(Path folder, List<String> calls) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().contains("strace.")).toList()) {
        for (String line : Files.readAllLines(file)) {
          if (calls.stream().anyMatch(call -> line.startsWith(call + "("))) {
            lines.add(line);
          }
        }
      }
    }
    return lines;
  }
}
