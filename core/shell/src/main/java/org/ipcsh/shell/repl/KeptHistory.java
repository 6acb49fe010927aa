package org.ipcsh.shell.repl;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;

/** The history of this session and of those before it. */
final class KeptHistory extends DefaultHistory {
  /** Entries that are kept, in memory and in the file. */
  static final int MOST = 10_000;

  private final Path path;
  private final Consumer<String> trouble;
  private HistoryFile file;

  /**
   * A history that is kept in a file.
   *
   * @param path null where there is no home to keep it in
   * @param trouble told, once, why nothing is kept
   */
  KeptHistory(Path path, Consumer<String> trouble) {
    this.path = path;
    this.trouble = trouble;
  }

  /** Reads what was kept. The reader must be attached, for it says how much there may be. */
  void open(LineReader reader) {
    attach(reader);
    if (path == null) {
      return;
    }
    try {
      file = HistoryFile.open(path, MOST);
      Instant now = Instant.now();
      file.entries().forEach(entry -> internalAdd(now, entry, false));
    } catch (IOException | UnsupportedOperationException e) {
      stop(e);
    }
  }

  /** Whether nothing was ever typed before: the first session of a person. */
  boolean fresh() {
    return file != null && file.entries().isEmpty();
  }

  @Override
  protected void internalAdd(Instant time, String line) {
    super.internalAdd(time, line);
    if (file == null) {
      return;
    }
    try {
      file.append(line);
    } catch (IOException e) {
      stop(e);
    }
  }

  @Override
  public void save() {
    // Each line is written when it is added.
  }

  private void stop(Exception e) {
    file = null;
    trouble.accept("history is not kept: " + path + ": " + reason(e));
  }

  private static String reason(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such folder, and it cannot be made";
    }
    boolean said = e instanceof FileSystemException known && known.getReason() != null;
    return said ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
  }
}
