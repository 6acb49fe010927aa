package org.ipcsh.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where builds leave classes, and where what they copied came from. */
final class SourceTree {
  /** Where PF4J's index of extensions stands in a folder of classes: the mark of a plugin. */
  static final String INDEX = "META-INF/extensions.idx";

  private static final List<String> SOURCES = List.of("src/main/java", "src/main/resources");
  private static final List<String> BUILDS = List.of("pom.xml", "build.gradle", "build.gradle.kts");

  private SourceTree() {}

  /** The folder of the module whose build leaves its classes here; the folder itself if none. */
  static Path module(Path classes) {
    Path at = classes.toAbsolutePath().normalize();
    for (Path up = at; up != null; up = up.getParent()) {
      if (BUILDS.stream().map(up::resolve).anyMatch(Files::exists)) {
        return up;
      }
    }
    return at;
  }

  /**
   * The file an author edits for one that the build copied, so that failures name it and a
   * recording changes it; the copy if there is none.
   */
  static Path source(Path classes, String entry) {
    Path module = module(classes);
    for (String sources : SOURCES) {
      Path source = module.resolve(sources).resolve(entry);
      if (Files.exists(source)) {
        return source;
      }
    }
    return classes.resolve(entry);
  }

  /** Where the main classes stand beside the test classes, as Maven and Gradle lay them out. */
  static List<Path> mainClasses(Path testClasses) {
    Path maven = testClasses.resolveSibling("classes");
    if (Files.isDirectory(maven)) {
      return List.of(maven);
    }
    Path build = module(testClasses).resolve("build");
    return Stream.of("classes/java/main", "resources/main")
        .map(build::resolve)
        .filter(Files::isDirectory)
        .toList();
  }

  /**
   * The classes of the plugins that a file tells of: those of its module, else those of the modules
   * in a folder {@code plugins} above it.
   */
  static List<Path> pluginsFor(Path file) {
    for (Path up = file.toAbsolutePath().normalize(); up != null; up = up.getParent()) {
      List<Path> found = new ArrayList<>();
      addPlugin(found, up);
      Path plugins = up.resolve("plugins");
      if (found.isEmpty() && Files.isDirectory(plugins)) {
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(plugins)) {
          modules.forEach(module -> addPlugin(found, module));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static void addPlugin(List<Path> found, Path module) {
    Path classes = module.resolve("target/classes");
    if (isPlugin(classes)) {
      found.add(classes);
    }
  }

  /** Whether a folder holds the classes of a plugin, not jars. */
  static boolean isPlugin(Path folder) {
    return Files.exists(folder.resolve(INDEX));
  }

  /** The transcripts in a file or anywhere below a folder, by name. */
  static List<Path> transcripts(Path place) {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile)
          .filter(
              file ->
                  file.toString().endsWith(".md") || file.toString().endsWith(Transcript.SUFFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
