package org.ipcsh.shell.words;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;

/** What went wrong with a file, in the words of strerror(3), which Java's exceptions replace. */
final class Trouble {
  private Trouble() {}

  static ProblemException with(Path file, Session session, IOException e) {
    return with(file, session, why(e));
  }

  /** The file is named as seen from the working directory, as it will have been typed. */
  static ProblemException with(Path file, Session session, String why) {
    Path directory = session.part(Streams.class).directory();
    boolean below = file.startsWith(directory) && !file.equals(directory);
    return new Problem.BadFile((below ? directory.relativize(file) : file).toString(), why)
        .thrown();
  }

  static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Errno.ENOENT.help();
    }
    if (e instanceof AccessDeniedException) {
      return Errno.EACCES.help();
    }
    if (e instanceof NotDirectoryException) {
      return Errno.ENOTDIR.help();
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
