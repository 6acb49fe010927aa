package org.ipcsh.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs the transcripts of any Markdown files as tests, one for each heading.
 *
 * <pre>{@code
 * class ReadmeTest extends TranscriptTests {
 *   @Override
 *   protected List<Path> files() {
 *     return List.of(Path.of("README.md"), Path.of("docs"));
 *   }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TranscriptTests {
  private Stage stage;
  private List<Transcript> transcripts;

  /** Called by subclasses. */
  protected TranscriptTests() {}

  /**
   * The files, or folders that are searched for {@code .md} and {@code .ipcsht}; that there is no
   * transcript in any of them is a failure.
   */
  protected abstract List<Path> files();

  /**
   * The plugins they need besides the shell: folders of classes, which a jar is made of, or jars,
   * or folders of jars.
   */
  protected List<Path> plugins() {
    return List.of();
  }

  @BeforeAll
  final void setUp() throws IOException {
    stage = open();
    transcripts = read();
    stage.start(transcripts);
  }

  @AfterAll
  final void tearDown() throws IOException {
    if (stage != null) {
      stage.close();
    }
  }

  /** A test for each heading of each file. */
  @TestFactory
  final Stream<DynamicNode> transcripts() {
    List<DynamicNode> files = new ArrayList<>();
    for (Transcript transcript : transcripts) {
      List<DynamicNode> headings = transcript.headings().stream().map(this::test).toList();
      if (!headings.isEmpty()) {
        files.add(
            DynamicContainer.dynamicContainer(
                transcript.file().getFileName().toString(), headings.stream()));
      }
    }
    if (files.isEmpty()) {
      Assertions.fail("there is no transcript in " + files());
    }
    return files.stream();
  }

  /** A test for each file: what is typed there, as it is being typed. */
  @TestFactory
  final Stream<DynamicTest> typing() {
    return transcripts.stream()
        .filter(transcript -> !transcript.headings().isEmpty())
        .map(
            transcript ->
                DynamicTest.dynamicTest(
                    transcript.file().getFileName().toString(),
                    () -> good(String.join("\n", typed(transcript)))));
  }

  private static List<String> typed(Transcript transcript) {
    return transcript.headings().stream()
        .flatMap(heading -> heading.exchanges().stream())
        .flatMap(exchange -> Prefixes.wrong(exchange.text()).stream())
        .toList();
  }

  static void good(String report) {
    if (!report.isEmpty()) {
      Assertions.fail(report);
    }
  }

  private DynamicNode test(Transcript.Heading heading) {
    String name = heading.title().isEmpty() ? "before the first heading" : heading.title();
    return DynamicTest.dynamicTest(
        name + " (line " + heading.line() + ")", () -> good(stage.outcome(heading).report()));
  }

  Stage open() throws IOException {
    return Stage.of(plugins());
  }

  Stage stage() {
    return stage;
  }

  List<Transcript> read() {
    return files().stream()
        .flatMap(place -> SourceTree.transcripts(place).stream())
        .map(Transcript::read)
        .toList();
  }
}
