package org.ipcsh.shell;

import java.util.List;
import org.ipcsh.api.Problem;

/**
 * What the program was asked to do.
 *
 * @param mode which of the four
 * @param text the file's path or the text of {@code -c}; null for the others
 * @param args {@code $args}
 */
record CommandLine(Mode mode, String text, List<String> args) {
  enum Mode {
    /** No file: a prompt on a terminal, else a script on standard input. */
    STDIN,
    FILE,
    TEXT,
    HELP,
    VERSION
  }

  static final String USAGE =
      """
      usage: ipcsh                      a prompt; or a script on standard input
             ipcsh FILE [ARG...]        runs a script
             ipcsh -c TEXT [ARG...]     runs a text
             ipcsh --help | --version

      At the prompt, `help` lists the commands and `help NAME` shows the page of one.
      Exit status: 0; 1 after an error; 2 if nothing was run; 128 + N after signal N.
      """;

  /** Reads the arguments of the program. */
  static CommandLine of(List<String> words) {
    if (words.isEmpty()) {
      return new CommandLine(Mode.STDIN, null, List.of());
    }
    String first = words.get(0);
    List<String> rest = words.subList(1, words.size());
    switch (first) {
      case "-c":
        if (rest.isEmpty()) {
          throw new Problem.WrongArguments("-c must be followed by a text", "ipcsh -c TEXT")
              .thrown();
        }
        return new CommandLine(Mode.TEXT, rest.get(0), rest.subList(1, rest.size()));
      case "-h":
      case "--help":
        return new CommandLine(Mode.HELP, null, rest);
      case "-V":
      case "--version":
        return new CommandLine(Mode.VERSION, null, rest);
      case "-":
        return new CommandLine(Mode.STDIN, null, rest);
      case "--":
        return rest.isEmpty()
            ? new CommandLine(Mode.STDIN, null, rest)
            : new CommandLine(Mode.FILE, rest.get(0), rest.subList(1, rest.size()));
      default:
        if (first.startsWith("-")) {
          throw new Problem.Unknown("option", first, List.of())
              .thrown()
              .hint("see ipcsh --help; a file of that name is ipcsh -- " + first);
        }
        return new CommandLine(Mode.FILE, first, rest);
    }
  }
}
