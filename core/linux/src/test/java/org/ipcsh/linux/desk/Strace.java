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
  /** How much of what strace saw a failure shows. */
  private static final int SHOWN = 12;

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
    List<String> shown = shown(folder, calls, traced);
    assertTrue(!shown.isEmpty(), "nothing was called");
    agree(fromFirst(shown.get(0), files(folder, calls), mend), shown);
  }

  /**
   * The same for calls that the JVM makes too: all that is shown must stand in what strace saw of
   * one thread, in that order.
   *
   * @param own those of the calls that no thread of the JVM makes of itself, of which nothing may
   *     be missing either
   */
  public static void contains(Path folder, List<String> calls, List<String> own, Class<?> traced)
      throws IOException, InterruptedException {
    List<String> shown = shown(folder, calls, traced);
    String missing = "nothing was called";
    int furthest = -1;
    for (List<String> theirs : files(folder, calls)) {
      int found = 0;
      int last = 0;
      for (int i = 0; i < theirs.size(); i++) {
        if (found < shown.size() && shown.get(found).equals(theirs.get(i))) {
          found++;
          last = i;
        }
      }
      if (found == shown.size()) {
        agree(only(own, theirs), only(own, shown));
        return;
      } else if (found > furthest) {
        furthest = found;
        missing = shown.get(found) + " is not what followed:\n" + after(last, theirs);
      }
    }
    throw new AssertionError(missing);
  }

  private static String after(int last, List<String> lines) {
    return String.join("\n", lines.subList(last, Math.min(lines.size(), last + SHOWN)));
  }

  /**
   * What strace saw of the one thread that makes such calls, from the first one on: to find out who
   * its user is, a JVM may ask a name service through a socket before it runs anything.
   */
  private static List<String> fromFirst(
      String first, List<List<String>> threads, UnaryOperator<String> mend) {
    for (List<String> thread : threads) {
      List<String> lines = thread.stream().map(mend).toList();
      if (lines.contains(first)) {
        return lines.subList(lines.indexOf(first), lines.size());
      }
    }
    throw new AssertionError("no thread has made this call: " + first);
  }

  private static void agree(List<String> theirs, List<String> shown) {
    for (int i = 0; i < Math.min(shown.size(), theirs.size()); i++) {
      assertEquals(theirs.get(i), shown.get(i), "line " + (i + 1));
    }
    assertEquals(theirs.size(), shown.size());
  }

  private static List<String> only(List<String> calls, List<String> lines) {
    return lines.stream()
        .filter(line -> calls.stream().anyMatch(call -> line.startsWith(call + "(")))
        .toList();
  }

  private static List<String> shown(Path folder, List<String> calls, Class<?> traced)
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
    return Files.readAllLines(ours);
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

  /** What strace saw of such calls, for each thread that made any. */
  private static List<List<String>> files(Path folder, List<String> calls) throws IOException {
    List<List<String>> threads = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().contains("strace.")).toList()) {
        threads.add(only(calls, Files.readAllLines(file)));
      }
    }
    return threads;
  }
}
