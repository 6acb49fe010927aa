package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What JUnit is given by the classes that authors extend, run as JUnit does. */
class DoorTest {
  @TempDir private Path folder;

  @Test
  void goodPluginPassesAllAndHasATestForEachHeadingAndRule() throws IOException {
    Map<String, String> results = results(plugin(Toys.good()));
    assertTrue(results.values().stream().allMatch(String::isEmpty), results.toString());
    assertTrue(results.keySet().containsAll(List.of("greet (line 1)", "toy (line 1)")));
    assertTrue(results.containsKey("every command has a page"), results.toString());
  }

  @Test
  void badPluginFailsWhereItIsBad() throws IOException {
    String page = Toys.GREET_PAGE.replace("hello world", "hallo world");
    Map<String, String> results =
        results(plugin(Toys.good().entry("toys/greet.md", page).without("toys/toy.md")));
    results.values().removeIf(String::isEmpty);
    assertEquals(
        List.of(
            "every command has a page",
            "every form of a command stands in a transcript",
            "greet (line 1)"),
        List.copyOf(results.keySet()));
  }

  @Test
  void sourcesOfTheModuleAreNamedWhereTheyAreAtHand() throws IOException {
    Path module = Files.createDirectories(folder.resolve("module"));
    Files.writeString(module.resolve("pom.xml"), "");
    Path source = Files.createDirectories(module.resolve("src/main/java/toys"));
    Path classes = Files.createDirectories(module.resolve("target/classes/toys"));
    String page = Toys.GREET_PAGE.replace("hello world", "hallo world");
    Files.writeString(source.resolve("greet.md"), page);
    Files.writeString(classes.resolve("greet.md"), page);
    Path jar = Toys.good().build(folder);
    Map<String, String> results = results(door(List.of(classes.getParent(), jar)));
    assertTrue(
        results.get("greet (line 1)").startsWith(source.resolve("greet.md") + ":4: "),
        results.toString());
  }

  @Test
  void anyMarkdownRunsWithPluginsOfAnyShape() throws IOException {
    Path docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(docs.resolve("guide.md"), Toys.GREET_PAGE);
    Files.writeString(docs.resolve("prose.md"), "# Nothing to run\n");
    Path jars = Files.createDirectories(folder.resolve("jars"));
    Path jar = Toys.good().build(jars);
    for (Path plugins : List.of(jars, jar)) {
      Map<String, String> results = results(files(docs, plugins));
      assertEquals("", results.get("greet (line 1)"));
      assertEquals("", results.get("guide.md"));
    }
  }

  @Test
  void nothingToRunIsAFailure() throws IOException {
    Path prose = Files.writeString(folder.resolve("prose.md"), "# Nothing to run\n");
    assertThrows(AssertionFailedError.class, () -> results(files(prose, folder)));
  }

  private PluginTests plugin(PluginJar jar) {
    return door(List.of(jar.build(folder)));
  }

  private static PluginTests door(List<Path> classes) {
    return new PluginTests() {
      @Override
      protected List<Path> classes() {
        return classes;
      }
    };
  }

  private static TranscriptTests files(Path file, Path plugins) {
    return new TranscriptTests() {
      @Override
      protected List<Path> files() {
        return List.of(file);
      }

      @Override
      protected List<Path> plugins() {
        return List.of(plugins);
      }
    };
  }

  /** What each test says by its name: nothing, or why it failed. */
  private static Map<String, String> results(TranscriptTests door) throws IOException {
    Map<String, String> results = new TreeMap<>();
    door.setUp();
    try {
      run(door.transcripts(), results);
      run(door.typing(), results);
      if (door instanceof PluginTests plugin) {
        run(plugin.offers(), results);
      }
    } finally {
      door.tearDown();
    }
    return results;
  }

  private static void run(Stream<? extends DynamicNode> nodes, Map<String, String> results) {
    nodes.forEach(
        node -> {
          if (node instanceof DynamicContainer container) {
            run(container.getChildren(), results);
          } else {
            results.put(node.getDisplayName(), run((DynamicTest) node));
          }
        });
  }

  private static String run(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return "";
    } catch (AssertionFailedError e) {
      return e.getMessage();
    } catch (Throwable e) {
      return "unexpected " + e;
    }
  }
}
