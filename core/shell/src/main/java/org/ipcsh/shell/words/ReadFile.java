package org.ipcsh.shell.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.file.SpecialFile;

/** Out of a file. */
@Command(
    name = "read-file",
    summary = "Give all that is in a file, byte for byte.",
    search = {"open", "cat", "load", "slurp", "contents"},
    blocks = true)
public record ReadFile(@Arg("the file") Path file) implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    try {
      return Bytes.wrap(streams() ? special(session) : Files.readAllBytes(file));
    } catch (IOException e) {
      throw Trouble.with(file, session, e);
    } catch (OutOfMemoryError e) {
      throw Trouble.with(file, session, "it is larger than 2 GB or than memory");
    }
  }

  /**
   * Whether it is to be read as it comes. What says to have no bytes may be a file of /proc, and
   * those of /proc/sys give all in the first read or never: Java's first one is of a single byte.
   */
  private boolean streams() throws IOException {
    return SpecialFile.is(file) || (Files.isRegularFile(file) && Files.size(file) == 0);
  }

  private byte[] special(Session session) throws IOException {
    try (InputStream in = new SpecialFile(session.part(Task.class), file).input()) {
      return in.readAllBytes();
    }
  }
}
