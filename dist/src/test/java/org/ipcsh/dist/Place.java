package org.ipcsh.dist;

import java.nio.file.Path;

/** Where things are, as the build tells its tests. */
final class Place {
  /** The top of the source tree. */
  static final Path ROOT = folder("ipcsh.root");

  /** The shell as it would be installed. */
  static final Path ASSEMBLED = folder("ipcsh.assembled");

  /**
   * Java options for the many shells that live for a moment: the compiler for long loops costs a
   * quarter of their time.
   */
  static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  /** The launcher in {@link #ASSEMBLED}. */
  static final Path IPCSH = ASSEMBLED.resolve("bin/ipcsh");

  /** A Maven repository with the artefacts for plugin authors. */
  static final Path REPOSITORY = folder("ipcsh.repository");

  /** The Java that runs this test, and is to run the shell. */
  static final Path JAVA_HOME = folder("java.home");

  /** Sources of programs that talk with the shell. */
  static final Path PEERS = ROOT.resolve("dist/src/test/resources/peers");

  private Place() {}

  private static Path folder(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("the build did not set " + property);
    }
    return Path.of(value).normalize();
  }
}
