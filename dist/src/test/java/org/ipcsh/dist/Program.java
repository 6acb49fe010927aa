package org.ipcsh.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;

/**
 * A program to run: words, folder, environment and standard input.
 *
 * @param words the program and its arguments
 * @param folder where it runs, or null for this one's
 * @param environment what is set besides the inherited; null as value unsets
 * @param input all of its standard input; null leaves that open for {@link Running#type}
 */
record Program(List<String> words, Path folder, Map<String, String> environment, Bytes input) {
  /**
   * What the shell takes from the environment, and the user may have there: each would change what
   * a test sees, or have the user's own files take part in it.
   */
  private static final List<String> OF_THE_USER =
      List.of(
          "XDG_CONFIG_HOME",
          "XDG_DATA_HOME",
          "XDG_STATE_HOME",
          "XDG_CACHE_HOME",
          "INPUTRC",
          "PAGER",
          "IPCSH_PAGER",
          "NO_COLOR");

  /** A program with an empty standard input, and text as UTF-8 whatever the user's locale is. */
  static Program of(Object... words) {
    List<String> texts = new ArrayList<>();
    for (Object word : words) {
      texts.add(word.toString());
    }
    return new Program(texts, null, Map.of("LC_ALL", "C.UTF-8"), Bytes.EMPTY);
  }

  /** The assembled shell on the Java that runs this test. */
  static Program ipcsh(Object... arguments) {
    List<Object> words = new ArrayList<>();
    words.add(Place.IPCSH);
    words.addAll(List.of(arguments));
    return of(words.toArray()).forShell();
  }

  /** With the environment for a shell that lives for a moment. */
  Program forShell() {
    return forFirstShell().with("IPCSH_JAVA_OPTS", Place.SHORT_LIVED);
  }

  /** The same without an archive of classes: the Java of this test, nobody's home and taste. */
  Program forFirstShell() {
    Program shell =
        with("JAVA_HOME", Place.JAVA_HOME.toString())
            .with("HOME", Place.ASSEMBLED.resolveSibling("home").toString());
    for (String name : OF_THE_USER) {
      shell = shell.with(name, null);
    }
    return shell;
  }

  /** The same with another program before it: {@code strace ... ipcsh ...}. */
  Program under(String... wrapper) {
    List<String> all = new ArrayList<>(List.of(wrapper));
    all.addAll(words);
    return new Program(all, folder, environment, input);
  }

  Program in(Path where) {
    return new Program(words, where, environment, input);
  }

  Program with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Program(words, folder, more, input);
  }

  Program input(byte[] bytes) {
    return new Program(words, folder, environment, Bytes.wrap(bytes));
  }

  Program input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves standard input open. */
  Program typed() {
    return new Program(words, folder, environment, null);
  }

  /** Starts it. */
  Running start() {
    Process process = launch();
    Running running = new Running(process);
    if (input != null) {
      Thread feeder = new Thread(() -> feed(process.getOutputStream()), "in of " + process.pid());
      feeder.setDaemon(true);
      feeder.start();
    }
    return running;
  }

  /** Starts it and leaves all its streams to the caller. */
  Process launch() {
    ProcessBuilder builder = new ProcessBuilder(words);
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    environment.forEach(
        (name, value) -> {
          if (value == null) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end. */
  Ran run() {
    try (Running running = start()) {
      return running.end();
    }
  }

  private void feed(OutputStream stream) {
    try (stream) {
      stream.write(input.toArray());
    } catch (IOException e) {
      // It ended before it read everything, which is its right; its status tells.
      return;
    }
  }
}
