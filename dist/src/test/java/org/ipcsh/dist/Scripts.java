package org.ipcsh.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes scripts for tests. */
final class Scripts {
  private Scripts() {}

  /** The name all of them have, so that tests know what stands before line and column. */
  static final String NAME = "test.ipcsh";

  /** A script in a folder, to be run there as {@link #NAME}. */
  static Program in(Path folder, String text, Object... arguments) {
    try {
      Files.writeString(folder.resolve(NAME), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object[] words = new Object[arguments.length + 1];
    words[0] = NAME;
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return Program.ipcsh(words).in(folder);
  }
}
