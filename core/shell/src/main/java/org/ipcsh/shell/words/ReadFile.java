package org.ipcsh.shell.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** Out of a file. */
@Command(
    name = "read-file",
    summary = "Give all that is in a file, byte for byte.",
    search = {"open", "cat", "load", "slurp", "contents"})
public record ReadFile(@Arg("the file") Path file) implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    try {
      return Bytes.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Trouble.with(file, session, e);
    } catch (OutOfMemoryError e) {
      throw Trouble.with(file, session, "it is larger than 2 GB or than memory");
    }
  }
}
