package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
  private static final String PAGE =
      """
      # Old

      ```ipcsh
      ipcsh> greet world
      hallo world
      ipcsh> ! echo queue 4711
      queue <id>
      ipcsh> ! echo old; echo again 4711
      old
      again <id>
      still again <id>
      ```

      # Right

      - in a list

        ```ipcsh
        ipcsh> greet you
        ```
      """;

  @TempDir private Path folder;
  private Path page;
  private Path jar;
  private String said;

  @BeforeEach
  void write() throws IOException {
    jar = Toys.good().build(folder);
    page = Files.writeString(folder.resolve("page.md"), PAGE);
  }

  @Test
  void showsWhatIsDifferentAndWritesNothing() throws IOException {
    assertEquals(1, record(Map.of(), "Old"));
    assertTrue(said.contains("  - hallo world\n  + hello world\n"), said);
    assertTrue(said.contains("nothing was written"), said);
    assertEquals(PAGE, Files.readString(page));
  }

  @Test
  void writesOneHeadingWhenToldAndKeepsPlaceholders() throws IOException {
    assertEquals(0, record(Map.of(), "Old", "--write"));
    assertEquals(
        PAGE.replace("hallo", "hello").replace("still again <id>\n", ""), Files.readString(page));
    assertEquals(0, record(Map.of(), "Old"));
    assertTrue(said.startsWith("as it stands"), said);
  }

  @Test
  void keepsTheIndentOfAList() throws IOException {
    assertEquals(0, record(Map.of(), "Right", "--write"));
    assertTrue(Files.readString(page).contains("  ipcsh> greet you\n  hello you\n  ```\n"));
  }

  @Test
  void recordsOneAtATime() throws IOException {
    assertEquals(2, record(Map.of()));
    assertTrue(said.contains("  Old\n  Right\n"), said);
    assertEquals(2, record(Map.of(), "Other", "--write"));
    assertEquals(2, record(Map.of(), "Old", "Right"));
    assertEquals(2, record(Map.of(), "--all"));
    assertEquals(PAGE, Files.readString(page));
  }

  @Test
  void refusesOnCi() throws IOException {
    assertEquals(2, record(Map.of("CI", "true"), "Old", "--write"));
    assertEquals(PAGE, Files.readString(page));
  }

  @Test
  void fileThatIsNotThere() throws IOException {
    Files.delete(page);
    assertEquals(2, record(Map.of(), "Old"));
    assertTrue(said.contains("page.md"), said);
  }

  private int record(Map<String, String> env, String... words) throws IOException {
    List<String> args = new ArrayList<>(List.of(page.toString(), "--plugin", jar.toString()));
    args.addAll(List.of(words));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status = Recorder.record(args, env, new PrintStream(out, true, StandardCharsets.UTF_8));
    said = out.toString(StandardCharsets.UTF_8);
    return status;
  }
}
