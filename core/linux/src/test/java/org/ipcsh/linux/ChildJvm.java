package org.ipcsh.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs a main class of the tests. */
record ChildJvm(int status, String output) {
  /** Runs it after a prefix such as {@code sh -c} that execs what follows. */
  static ChildJvm run(List<String> prefix, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      // It prints less than a pipe holds, so that nobody need read meanwhile.
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), main + " does not end");
      byte[] output = process.getInputStream().readAllBytes();
      return new ChildJvm(process.exitValue(), new String(output, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }
}
