package org.ipcsh.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where things are, as the build tells its tests. */
final class Place {
  /** The top of the source tree. */
  static final Path ROOT = folder("ipcsh.root");

  private static final Pattern TRAINING = Pattern.compile("(?m)^ *start \"\\$1\" -c '([^']+)'$");

  /** The shell as it would be installed. */
  static final Path ASSEMBLED = folder("ipcsh.assembled");

  /** The launcher in {@link #ASSEMBLED}. */
  static final Path IPCSH = ASSEMBLED.resolve("bin/ipcsh");

  /** A Maven repository with the artefacts for plugin authors. */
  static final Path REPOSITORY = folder("ipcsh.repository");

  /** The Java that runs this test, and is to run the shell. */
  static final Path JAVA_HOME = folder("java.home");

  /** Sources of programs that talk with the shell. */
  static final Path PEERS = ROOT.resolve("dist/src/test/resources/peers");

  /**
   * Java options for the many shells that live for a moment: without the compiler for long loops,
   * and with an archive of their classes, which together cost half of their time.
   */
  static final String SHORT_LIVED =
      "-XX:TieredStopAtLevel=1 -Xlog:disable -XX:SharedArchiveFile=" + archive();

  private Place() {}

  /** Made by whoever comes first; one for each Java, since it fits no other. */
  private static Path archive() {
    Path archive = ASSEMBLED.resolveSibling("classes-" + Runtime.version() + ".jsa");
    if (Files.exists(archive)) {
      return archive;
    }
    Path part = archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
    Program.of(IPCSH, "-c", training())
        .forFirstShell()
        .with("IPCSH_JAVA_OPTS", "-Xlog:disable -XX:ArchiveClassesAtExit=" + part)
        .run()
        .status(0);
    try {
      return Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line that the launcher runs to make its own archive: both are to hold the same classes. */
  private static String training() {
    Path launcher = ROOT.resolve("dist/ipcsh");
    String text;
    try {
      text = Files.readString(launcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Matcher line = TRAINING.matcher(text);
    if (!line.find()) {
      throw new IllegalStateException("no line of " + launcher + " is " + TRAINING);
    }
    return line.group(1);
  }

  private static Path folder(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("the build did not set " + property);
    }
    return Path.of(value).normalize();
  }
}
