package org.ipcsh.shell.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Launch;
import org.ipcsh.shell.Strand;

/**
 * A program with its arguments, as it is typed.
 *
 * @param words the program and its arguments
 * @param settings what its environment has beyond the session's
 * @param directory where it starts; null for the session's directory
 */
record CommandLine(List<Bytes> words, List<Setting> settings, Path directory) {
  /** Where programs are, if nothing says so. */
  private static final String USUAL_PATH = "/bin:/usr/bin";

  static CommandLine of(
      Bytes program, List<Bytes> arguments, List<Setting> settings, Path directory) {
    List<Bytes> words = new ArrayList<>();
    words.add(program);
    words.addAll(arguments);
    for (Bytes word : words) {
      if (word.indexOf(Bytes.wrap(new byte[1]), 0) >= 0) {
        throw new Problem.BadValue("a word of a program", "without NUL bytes", "not").thrown();
      }
    }
    return new CommandLine(words, settings == null ? List.of() : settings, directory);
  }

  /** What is typed, shortly, for lists. */
  String brief() {
    StringBuilder text = new StringBuilder();
    for (Bytes word : words) {
      text.append(text.length() == 0 ? "" : " ").append(word);
    }
    return text.length() > 60 ? text.substring(0, 60) + " ..." : text.toString();
  }

  /**
   * What is to be started.
   *
   * @throws org.ipcsh.api.ProblemException if there is no such program
   */
  Launch launch(
      Session session, Map<Integer, Integer> descriptors, Launch.Group group, boolean stays) {
    Strand strand = session.part(Strand.class);
    Path folder = directory == null ? strand.directory() : directory;
    if (!Files.isDirectory(folder)) {
      Errno errno = Files.exists(folder) ? Errno.ENOTDIR : Errno.ENOENT;
      throw new Problem.CallFailed("chdir", errno, folder + ": " + errno.help()).thrown();
    }
    Map<String, String> env = new LinkedHashMap<>(strand.shell().surroundings().env());
    settings.forEach(each -> env.put(each.name(), each.value()));
    List<Bytes> environment = new ArrayList<>();
    env.forEach((name, value) -> environment.add(Bytes.of(name + "=" + value)));
    Path program = found(folder, env.getOrDefault("PATH", USUAL_PATH));
    return new Launch(program, words, environment, folder, descriptors, group, stays);
  }

  /** The program's file: beside what is seen from the folder if it has a slash, else in PATH. */
  private Path found(Path folder, String path) {
    String name = words.get(0).toString();
    if (name.isEmpty()) {
      throw new Problem.BadValue("the program", "a name or a path", "empty").thrown();
    }
    if (name.indexOf('/') >= 0) {
      Path file = folder.resolve(name);
      Errno wrong =
          !Files.exists(file)
              ? Errno.ENOENT
              : Files.isDirectory(file) || !Files.isExecutable(file) ? Errno.EACCES : null;
      if (wrong != null) {
        throw new Problem.CallFailed("execve", wrong, name + ": " + wrong.help()).thrown();
      }
      return file;
    }
    for (String place : path.split(":", -1)) {
      Path file = folder.resolve(place).resolve(name);
      if (Files.isExecutable(file) && !Files.isDirectory(file)) {
        return file;
      }
    }
    throw new Problem.Unknown("program", name, List.of()).thrown();
  }
}
