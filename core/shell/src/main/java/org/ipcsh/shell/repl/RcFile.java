package org.ipcsh.shell.repl;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Source;
import org.ipcsh.shell.Surroundings;

/** What a person has every prompt begin with: functions, mostly. */
final class RcFile {
  private RcFile() {}

  /**
   * The script {@code ${XDG_CONFIG_HOME:-~/.config}/ipcsh/rc.ipcsh}; null if there is none.
   *
   * @throws IOException if it is there but cannot be read; says why
   */
  static Source read(Surroundings surroundings) throws IOException {
    Path folder = surroundings.folder("XDG_CONFIG_HOME", ".config");
    Path file = folder == null ? null : folder.resolve("ipcsh").resolve("rc.ipcsh");
    if (file == null || !Files.exists(file)) {
      return null;
    }
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": it is not UTF-8 text", e);
    } catch (IOException e) {
      throw new IOException(file + ": it cannot be read", e);
    }
  }
}
