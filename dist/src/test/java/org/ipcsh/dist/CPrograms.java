package org.ipcsh.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** C programs of the tests, compiled once for all tests of a run. */
final class CPrograms {
  private static final Map<String, Path> COMPILED = new ConcurrentHashMap<>();

  private CPrograms() {}

  /** The program made of {@code peers/NAME.c}. */
  static Path peer(String name) {
    return COMPILED.computeIfAbsent(name, CPrograms::compile);
  }

  private static Path compile(String name) {
    try {
      Path folder = Files.createTempDirectory("ipcsh-peers");
      Path program = folder.resolve(name);
      Program.of("gcc", "-O2", "-Wall", "-Wextra", "-Werror", "-o", program, source(name))
          .run()
          .clean();
      // Those registered last are deleted first: the program before its folder.
      folder.toFile().deleteOnExit();
      program.toFile().deleteOnExit();
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path source(String name) {
    return Place.PEERS.resolve(name + ".c");
  }
}
