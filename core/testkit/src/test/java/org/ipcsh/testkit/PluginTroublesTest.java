package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ipcsh.api.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that cannot be loaded: the shell goes on, and {@code plugins} says why. */
class PluginTroublesTest {
  @TempDir private Path folder;

  /** What {@code plugins} says of it, and whether a script that does not need it goes on. */
  private String loaded(Path jar) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String script = "plugins | each { print \"$it.state:\" $it.why }; print (6 * 7)";
    int status =
        new Rehearsal(List.of(jar), Duration.ofMinutes(1), () -> false)
            .shell(folder, out)
            .run(new Source("-c", script), List.of());
    assertEquals(0, status);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String loaded(PluginJar jar) {
    return loaded(jar.build(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "1.0", "1", ">=0.9.0", "*"})
  void whatWasBuiltForThisApiIsLoaded(String version) {
    assertEquals("started: \n42\n", loaded(Toys.good().manifest("Plugin-Requires", version)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.9.0", "1.1.0", "2.0.0", "<1.0.0"})
  void whatWasBuiltForAnotherIsNot(String version) {
    failed(
        "it requires API " + version + ", this shell has 1.0.0",
        loaded(Toys.good().manifest("Plugin-Requires", version)));
  }

  @Test
  void manifestsAndIndexesMustBeWhole() {
    failed("its manifest has no Plugin-Id", loaded(Toys.good().without("Plugin-Id")));
    failed("its manifest has no Plugin-Version", loaded(Toys.good().without("Plugin-Version")));
    failed(
        "toys.Greet must be a org.ipcsh.api.Mechanism",
        loaded(Toys.good().mechanism("toys.Greet")));
  }

  @Test
  void aJarMustBeOne() throws IOException {
    failed(
        "it is no jar that can be read: zip END header not found",
        loaded(Files.writeString(folder.resolve("text.jar"), "no jar")));
  }

  private static void failed(String why, String loaded) {
    assertEquals("failed: " + why + "\n42\n", loaded);
  }
}
