package org.ipcsh.shell.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Problem;

/**
 * How this JVM was started, to start another one like it. Read from /proc/self/cmdline: asking the
 * JVM itself takes longer than all of the rest.
 */
final class JavaCommand {
  /** Options whose value is the next word, if it is not behind a {@code =}. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-p",
          "--module-path",
          "--upgrade-module-path",
          "--add-modules",
          "--limit-modules",
          "--add-exports",
          "--add-opens",
          "--add-reads",
          "--patch-module",
          "--enable-native-access");

  private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

  /** Options that only one JVM at a time can have: a debugger's port, archives being written. */
  private static final List<String> NOT_TWICE =
      List.of(
          "-agentlib:jdwp",
          "-Xrunjdwp",
          "-XX:ArchiveClassesAtExit",
          "-XX:DumpLoadedClassList",
          "-XX:AOTCacheOutput",
          "-XX:AOTConfiguration",
          "-XX:AOTMode=record",
          "-XX:AOTMode=create",
          "-Xshare:dump");

  private JavaCommand() {}

  /** The program. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The words of a command that runs another class with the same options and class path. */
  static List<String> running(Class<?> main) {
    List<String> words = new ArrayList<>();
    words.add(java().toString());
    words.addAll(options(ours()));
    // Else the JVM would say what it has to say among our frames.
    words.add("-XX:+DisplayVMOutputToStderr");
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(main.getName());
    return words;
  }

  /**
   * The options among the words that started a JVM: all before its main class, but the class path.
   */
  static List<String> options(List<String> words) {
    List<String> options = new ArrayList<>();
    for (int i = 1; i < words.size() && words.get(i).startsWith("-"); i++) {
      String word = words.get(i);
      if (word.equals("-jar")) {
        break;
      } else if (CLASS_PATH.contains(word)) {
        i++;
      } else if (WITH_VALUE.contains(word)) {
        options.add(word);
        options.add(words.get(++i));
      } else if (!word.startsWith("--class-path=")
          && NOT_TWICE.stream().noneMatch(word::startsWith)) {
        options.add(word);
      }
    }
    return options;
  }

  private static List<String> ours() {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc/self/cmdline"));
      return List.of(new String(line, StandardCharsets.UTF_8).split("\0", -1));
    } catch (IOException e) { // there may be no descriptor left to read it with
      throw new Problem.BadFile("a peer", "it cannot be started: " + e.getMessage()).thrown();
    }
  }
}
