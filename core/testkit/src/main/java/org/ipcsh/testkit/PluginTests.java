package org.ipcsh.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests a plugin as a whole: runs the transcripts of all its pages through a real jar of it, and
 * walks what it offers. In the plugin's own build this is all there is to write:
 *
 * <pre>{@code
 * class PagesTest extends PluginTests {}
 * }</pre>
 */
public abstract class PluginTests extends TranscriptTests {
  /** Called by subclasses. */
  protected PluginTests() {}

  /**
   * The folders with the plugin's classes and pages: by default those that the build has made
   * beside the classes of the test. None means what the shell has built in. {@link #plugins} are
   * others that the pages use.
   */
  protected List<Path> classes() {
    try {
      return SourceTree.mainClasses(
          Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that is beside the classes. */
  @Override
  protected final List<Path> files() {
    return classes();
  }

  @Override
  final Stage open() throws IOException {
    return Stage.ofPlugin(classes(), plugins());
  }

  /** A test for each rule that what a plugin offers must keep. */
  @TestFactory
  final Stream<DynamicTest> offers() {
    return stage().rules().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> good(String.join("\n", rule.getValue().get()))));
  }

  /** What stands beside the classes, and the pages of what the shell has built in. */
  @Override
  final List<Transcript> read() {
    List<Transcript> transcripts = new ArrayList<>();
    Set<String> entries = new HashSet<>();
    for (Path classes : classes()) {
      for (Path file : SourceTree.transcripts(classes)) {
        String entry = classes.relativize(file).toString();
        entries.add(entry);
        transcripts.add(Transcript.read(SourceTree.source(classes, entry)));
      }
    }
    for (Page page : stage().pages()) {
      if (page.text() != null && entries.add(page.entry())) {
        transcripts.add(Transcript.parse(page.file(), page.text()));
      }
    }
    return transcripts;
  }
}
