package org.ipcsh.shell.registry;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Session;

/** Files that a prefix may become. */
final class Files {
  private static final int MOST = 1000;

  private Files() {}

  static List<Candidate> complete(Session session, String prefix) {
    int slash = prefix.lastIndexOf('/') + 1;
    String folder = prefix.substring(0, slash);
    String start = prefix.substring(slash);
    List<Candidate> found = new ArrayList<>();
    Path within = session.path(folder.isEmpty() ? "." : folder);
    try (DirectoryStream<Path> entries = java.nio.file.Files.newDirectoryStream(within)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean hidden = name.startsWith(".") && !start.startsWith(".");
        if (name.startsWith(start) && !hidden && found.size() < MOST) {
          String tail = java.nio.file.Files.isDirectory(entry) ? "/" : "";
          found.add(new Candidate(folder + name + tail, ""));
        }
      }
    } catch (IOException e) {
      return List.of(); // a folder that cannot be read offers nothing
    }
    found.sort(Comparator.comparing(Candidate::text));
    return found;
  }
}
