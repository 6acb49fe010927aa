package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of an installed shell: it is found, finds its Java and passes all on. */
class LauncherTest {
  @TempDir private Path folder;

  @Test
  void argumentsStayAsTheyAre() {
    String script = "for a in $args { print \"<$a>\" }";
    Program.ipcsh("-c", script, "a  b", "", "*", "$HOME", "-x", "--", "caf\u00e9\"'", "two\nlines")
        .in(folder)
        .run()
        .clean()
        .printed("<a  b>\n<>\n<*>\n<$HOME>\n<-x>\n<-->\n<caf\u00e9\"'>\n<two\nlines>\n");
    Program.of(
            "sh",
            "-c",
            "\"$0\" -c 'print $args[0]' \"$(printf 'a\\377b')\" | od -An -tx1",
            Place.IPCSH)
        .forShell()
        .run()
        .clean()
        .printed(" 61 ff 62 0a\n");
  }

  /** The POSIX locale is what cron, systemd and containers start programs in. */
  @Test
  void textIsWholeInAnyLocaleAndProgramsKeepTheirs() {
    String script =
        """
        print "\u00e9" (len "\u00e9") $env.X (! printf '\u00e9')
        w = peer w --keep
        tell w { print $env.X (! sh -c 'echo "<$LC_ALL>"') }
        ! printf '%s' "<$LC_ALL>"
        """;
    for (String locale : Arrays.asList("C", "POSIX", "C.UTF-8", "xx_YY.UTF-8", "", null)) {
      String theirs = "<" + (locale == null ? "" : locale) + ">";
      Program.ipcsh("-c", script)
          .with("LC_ALL", locale)
          .with("X", "\u00fc")
          .run()
          .status(0)
          .printed("\u00e9 2 \u00fc \u00e9\n[w] \u00fc " + theirs + "\n" + theirs);
    }
  }

  @Test
  void worksFromAnywhereThroughLinksAndWithBlanks() throws IOException {
    Path home = copy(folder.resolve("a place/with blanks"));
    Path link = Files.createSymbolicLink(folder.resolve("link to it"), home.resolve("bin/ipcsh"));
    Path again = Files.createSymbolicLink(folder.resolve("again"), Path.of("link to it"));
    Path bin = Files.createSymbolicLink(folder.resolve("bin"), home.resolve("bin"));
    for (Path each : new Path[] {home.resolve("bin/ipcsh"), link, again, bin.resolve("ipcsh")}) {
      ok(Program.of(each, "-c", "msgget IPC_PRIVATE --temporary | count; print ok"));
    }
    ok(
        Program.of("../again", "-c", "print 1; print ok")
            .in(Files.createDirectory(folder.resolve("x"))));
    String path = bin + ":" + System.getenv("PATH");
    ok(Program.of("sh", "-c", "ipcsh -c 'print 1; print ok'").with("PATH", path));
    ok(Program.of("sh", "-c", "cd /; PATH=\"$0:$PATH\" ipcsh -c 'print 1; print ok'", bin));
  }

  /** Not what the JVM would open under their numbers. */
  @Test
  void closedStreamsStayClosed() {
    String closed = "Bad file descriptor";
    assertTrue(closing("<&-", "read-line").status(1).printed("").err().contains(closed));
    assertTrue(closing("<&-", "x = (! cat)").status(1).printed("").err().contains(closed));
    assertTrue(closing(">&-", "print ok").status(1).printed("").err().contains(closed));
    closing("2>&-", "print ok").clean().printed("ok\n");
    closing("2>&-", "pritn").status(2);
    closing("<&- 2>&-", "print (! cat 2>&1; true)").status(0).printed("cat: -: " + closed + "\n");
  }

  private static Ran closing(String streams, String script) {
    return Program.of("sh", "-c", "exec \"$0\" -c \"$1\" " + streams, Place.IPCSH, script)
        .forShell()
        .run();
  }

  @Test
  void javaOfPathIsTakenWithoutJavaHome() {
    String path = Place.JAVA_HOME.resolve("bin") + ":" + System.getenv("PATH");
    Program.ipcsh("-c", "print ok")
        .with("JAVA_HOME", null)
        .with("PATH", path)
        .run()
        .clean()
        .printed("ok\n");
  }

  @Test
  void javaOfJavaHomeGoesFirst() throws IOException {
    Path home = fakeJava("17.0.1", "echo \"the fake one\"");
    Program.ipcsh("-c", "print ok")
        .with("JAVA_HOME", home.toString())
        .run()
        .clean()
        .printed("the fake one\n");
  }

  @Test
  void tooOldJavaIsRefused() throws IOException {
    refused(fakeJava("11.0.22", "exit 1").toString(), "11.0.22");
    refused(fakeJava("1.8.0_392", "exit 1").toString(), "1.8.0_392");
  }

  @Test
  void javaWithoutReleaseFileIsAsked() throws IOException {
    Path home = fakeJava("17", "echo 'openjdk version \"16.0.2\" 2021-07-20' >&2");
    Files.delete(home.resolve("release"));
    refused(home.toString(), "16.0.2");
  }

  @Test
  void missingJavaIsNamed() throws IOException {
    refused("/nowhere", "/nowhere");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path readlink = Files.writeString(bin.resolve("readlink"), "#!/bin/sh\n/usr/bin/readlink $@\n");
    assertTrue(readlink.toFile().setExecutable(true));
    Ran ran =
        Program.of("/bin/sh", Place.IPCSH, "-c", "print ok")
            .forShell()
            .with("JAVA_HOME", null)
            .with("PATH", bin.toString())
            .run()
            .status(2)
            .printed("");
    assertTrue(ran.err().contains("Java 17"), ran.err());
  }

  @Test
  void optionsForJavaInTheEnvironmentAreNotTakenUnasked() {
    Program.ipcsh("-c", "print ok")
        .with("JAVA_TOOL_OPTIONS", "-Dunasked=1")
        .with("JDK_JAVA_OPTIONS", "-Dunasked=1")
        .with("_JAVA_OPTIONS", "-Dunasked=1")
        .run()
        .clean()
        .printed("ok\n");
  }

  @Test
  void optionsMeantForItAreTaken() throws IOException {
    Path home = fakeJava("21", "printf '%s\\n' \"$@\"");
    Ran ran =
        Program.ipcsh("FILE")
            .with("JAVA_HOME", home.toString())
            .with("IPCSH_JAVA_OPTS", "-Xmx100m -Da=*")
            .run()
            .clean();
    assertTrue(ran.out().contains("\n-Xmx100m\n-Da=*\n-cp\n"), ran.out());
    assertTrue(ran.out().endsWith("\norg.ipcsh.shell.Main\nFILE\n"), ran.out());
  }

  @Test
  void aHeapMayBeSmallerThanOursStarts() {
    for (String most : List.of("-Xmx20m", "-XX:MaxHeapSize=20m", "-XX:MaxRAM=60m")) {
      Program.ipcsh("-c", "print ok").with("IPCSH_JAVA_OPTS", most).run().status(0).printed("ok\n");
    }
  }

  /** What Java unpacks at each start stays behind when it is killed, and fails on noexec. */
  @Test
  void nothingIsUnpacked() throws IOException {
    Program.ipcsh("-c", "q = msgget IPC_PRIVATE IPC_CREAT|0600; msgctl $q IPC_RMID")
        .with("IPCSH_JAVA_OPTS", "-Djava.io.tmpdir=" + folder)
        .run()
        .clean();
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  /** Java 17 crashes when someone sends it this signal, which it takes for its own. */
  @Test
  void sigusr2DoesNotCrash() {
    try (Running running =
        Program.ipcsh("-c", "print ready; l = read-line; print $l").typed().start()) {
      running.awaitOut("ready\n");
      running.signal("USR2");
      // What a signal does that nobody handles: it ends the program, and nothing else happens.
      running.end().status(128 + 12).silent().printed("ready\n");
    }
  }

  private static void ok(Program program) {
    program.forShell().run().clean().printed("1\nok\n");
  }

  private static void refused(String javaHome, String names) {
    Ran ran =
        Program.ipcsh("-c", "print ok").with("JAVA_HOME", javaHome).run().status(2).printed("");
    assertEquals(1, ran.errors().size(), ran.err());
    assertTrue(ran.err().contains(names), ran.err());
  }

  private Path fakeJava(String version, String script) throws IOException {
    Path home = Files.createTempDirectory(folder, "java");
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static Path copy(Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Program.of("cp", "-R", Place.ASSEMBLED, target).run().clean();
    return target;
  }
}
