package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a source tree, with a Maven that only puts the shell where the real one would:
 * when it builds, what it says, and that two do not build at once.
 */
class BuildOnFirstUseTest {
  @TempDir private Path folder;

  private Path tree;
  private Path builds;

  @BeforeEach
  void makeTree() throws IOException {
    tree = Files.createDirectory(folder.resolve("a tree"));
    builds = folder.resolve("builds");
    for (String name :
        List.of(
            "pom.xml",
            "core/shell/pom.xml",
            "core/shell/src/main/java/A.java",
            "plugins/msg/pom.xml",
            "plugins/msg/src/main/java/B.java",
            "dist/pom.xml",
            "dist/src/assembly.xml")) {
      Path file = tree.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    Files.copy(Place.IPCSH, tree.resolve("dist/ipcsh"));
    assertTrue(tree.resolve("dist/ipcsh").toFile().setExecutable(true));
    age(tree);
    maven(
        "echo noise; echo noise >&2; echo $$ >>'" + builds + "'",
        "mkdir -p dist/target && cp -R '" + Place.ASSEMBLED + "' dist/target/");
  }

  @Test
  void buildsOnceAndThenRuns() throws IOException {
    Ran first = run().status(0).printed("ok\n");
    assertEquals(1, first.errors().size(), first.err());
    run().clean().printed("ok\n");
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenSourcesChanged() throws IOException {
    run().status(0);
    for (String name :
        List.of("pom.xml", "plugins/msg/pom.xml", "core/shell/src/main/java/A.java")) {
      int before = builds();
      later(tree.resolve(name));
      run().status(0).printed("ok\n");
      assertEquals(before + 1, builds(), name);
      Files.setLastModifiedTime(tree.resolve(name), FileTime.from(Instant.EPOCH));
      run().clean();
    }
  }

  @Test
  void buildsAgainWhenASourceWasRemovedOrAdded() throws IOException {
    run().status(0);
    Path sources = tree.resolve("core/shell/src/main/java");
    Files.delete(sources.resolve("A.java"));
    run().status(0).printed("ok\n");
    Files.writeString(sources.resolve("C.java"), "");
    run().status(0).printed("ok\n");
    run().clean();
    assertEquals(3, builds());
  }

  @Test
  void classesAreKeptForTheJavaThatBuilt() throws IOException {
    program("-c", "print ok").with("IPCSH_JAVA_OPTS", "").run().status(0).printed("ok\n");
    Program used =
        program("-c", "! grep -o 'ipcsh.jsa' /proc/$PPID/maps | uniq").with("IPCSH_JAVA_OPTS", "");
    used.run().clean().printed("ipcsh.jsa\n");
    Path build = Path.of(Files.readString(tree.resolve("dist/build/current")).strip());
    Files.writeString(build.resolve("ipcsh.jsa.for"), "/of/another/java 17\n");
    used.run().clean().printed("");
    Files.writeString(
        build.resolve("ipcsh.jsa.for"), Place.JAVA_HOME.resolve("bin/java") + " 17\n");
    used.run().clean().printed("");
  }

  @Test
  void aBrokenArchiveOfClassesIsNotHeardOf() throws IOException {
    program("-c", "print ok").with("IPCSH_JAVA_OPTS", "").run().status(0).printed("ok\n");
    Path build = Path.of(Files.readString(tree.resolve("dist/build/current")).strip());
    Files.delete(build.resolve("ipcsh.jsa"));
    Files.writeString(build.resolve("ipcsh.jsa"), "rubbish");
    program("-c", "print ok").with("IPCSH_JAVA_OPTS", "").run().clean().printed("ok\n");
  }

  @Test
  void standardInputIsLeftToTheScript() throws IOException {
    maven("cat >/dev/null; mkdir -p dist/target && cp -R '" + Place.ASSEMBLED + "' dist/target/");
    program("-").input("print from stdin\n").run().status(0).printed("from stdin\n");
  }

  @Test
  void failedBuildSaysWhyAndRunsNothing() throws IOException {
    maven(
        "echo '[INFO] noise'",
        "echo '[ERROR] COMPILATION ERROR :'",
        "echo '[ERROR] A.java:[3,1] not a statement'",
        "echo '[ERROR] '",
        "echo '[ERROR] Re-run Maven using the -X switch to enable full debug logging.'",
        "exit 1");
    Ran ran = run().status(2).printed("");
    assertTrue(ran.err().contains("[ERROR] A.java:[3,1] not a statement\n"), ran.err());
    assertEquals(4, ran.errors().size(), ran.err());
    makeTreeWhole();
    run().status(0).printed("ok\n");
  }

  @Test
  void twoAtOnceBuildOnce() throws IOException {
    Path go = folder.resolve("go");
    maven(
        "echo $$ >>'" + builds + "'",
        "while [ ! -e '" + go + "' ]; do sleep 0.02; done",
        "mkdir -p dist/target && cp -R '" + Place.ASSEMBLED + "' dist/target/");
    List<Running> all = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        all.add(program("-c", "print ok").start());
      }
      // Two of them have nothing to do but wait for the lock, which the kernel shows as "->".
      Path lock = tree.resolve("dist/build/lock");
      Await.until("one build and two waiting", () -> waiting(lock) == 2 && Files.exists(builds));
      Files.createFile(go);
      for (Running each : all) {
        Ran ran = each.end().status(0).printed("ok\n");
        assertEquals(1, ran.errors().size(), ran.err());
      }
      assertEquals(1, builds());
    } finally {
      all.forEach(Running::close);
    }
  }

  @Test
  void sessionKeepsItsBuildWhenAnotherBuilds() throws IOException {
    try (Running running =
        program("-c", "print ready; l = read-line; msgget IPC_PRIVATE --temporary | count")
            .typed()
            .start()) {
      running.awaitOut("ready\n");
      later(tree.resolve("pom.xml"));
      maven("mkdir -p dist/target && rm -rf dist/target/ipcsh && exit 1");
      run().status(2);
      running.type("go\n");
      running.end().status(0).printed("ready\n1\n");
    }
  }

  private void makeTreeWhole() throws IOException {
    maven("mkdir -p dist/target && cp -R '" + Place.ASSEMBLED + "' dist/target/");
  }

  private Ran run() {
    return program("-c", "print ok").run();
  }

  private Program program(Object... arguments) {
    List<Object> words = new ArrayList<>(List.of(tree.resolve("dist/ipcsh")));
    words.addAll(List.of(arguments));
    return Program.of(words.toArray())
        .forShell()
        .with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
  }

  private void maven(String... script) throws IOException {
    Path mvn = folder.resolve("bin/mvn");
    Files.createDirectories(mvn.getParent());
    Files.writeString(mvn, "#!/bin/sh\n" + String.join("\n", script) + "\n");
    assertTrue(mvn.toFile().setExecutable(true));
  }

  private int builds() throws IOException {
    return Files.readAllLines(builds).size();
  }

  private static int waiting(Path lock) {
    try {
      Object inode = Files.getAttribute(lock, "unix:ino");
      return (int)
          Files.readAllLines(Path.of("/proc/locks")).stream()
              .filter(line -> line.contains("->") && line.contains(":" + inode + " "))
              .count();
    } catch (IOException e) {
      return 0; // not there yet
    }
  }

  /** Makes a file newer than whatever was built until now. */
  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
  }

  private static void age(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        Files.setLastModifiedTime(each, FileTime.from(Instant.EPOCH));
      }
    }
  }
}
