package org.ipcsh.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Source;

/** Texts to run, from files and streams. */
final class SourceFiles {
  private SourceFiles() {}

  /** The script at a path, named as it was given. */
  static Source script(String path, Path directory) {
    if (path.isEmpty()) {
      throw new Problem.BadValue("the script", "a path", "empty").thrown();
    }
    Path file = directory.resolve(path);
    try {
      if (Files.isDirectory(file)) {
        throw new Problem.BadFile(path, "a script must be a file, but this is a directory")
            .thrown();
      }
      return text(path, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new Problem.BadFile(path, "there is no such file").thrown();
    } catch (IOException e) {
      throw new Problem.BadFile(path, "it cannot be read: " + reason(e)).thrown();
    }
  }

  /** A file that {@code from} sources: from the folder of that file, else from the directory. */
  static Source sourced(String path, Source from, Path directory) {
    Path base = Path.of(from.name()).getParent();
    Path folder = directory;
    if (base != null && Files.isRegularFile(directory.resolve(from.name()))) {
      folder = directory.resolve(base);
    }
    Source source = script(path, folder);
    Path seen = base == null || Path.of(path).isAbsolute() ? Path.of(path) : base.resolve(path);
    return new Source(seen.toString(), source.text());
  }

  /** Bytes as a script, which must be text. */
  static Source text(String name, byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        throw new Problem.BadFile(name, "a script must be text, but this holds NUL bytes").thrown();
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Source(name, text);
    } catch (CharacterCodingException e) {
      throw new Problem.BadFile(name, "a script must be UTF-8 text, but this is not").thrown();
    }
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
