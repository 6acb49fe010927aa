package org.ipcsh.shell.repl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.api.Source;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Surroundings;
import org.ipcsh.shell.show.Look;

/** A shell without plugins, and what its prompt would offer. */
final class Desk implements AutoCloseable {
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final Reading reading = new Reading();
  final Shell shell;

  Desk(Path directory) {
    shell =
        Shell.start(
            new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                err,
                Map.of("HOME", "/home/ann", "TERM", "xterm"),
                directory,
                List.of(),
                Look.plain(80, ZoneOffset.UTC),
                InstantSource.fixed(Instant.EPOCH)));
  }

  void enter(String text) {
    if (!shell.enter(new Source("", text))) {
      throw new AssertionError(text + ": " + err.toString(StandardCharsets.UTF_8));
    }
  }

  /** A handle of this family with a number as its fact. */
  Handle open(String family, long number) {
    return shell.session().adopt(new Fake(family, number));
  }

  List<Choice> choices(String text) {
    Choices choices = new Choices(shell, new Aside(shell.session()));
    return List.copyOf(choices.at(reading.cursor(text), text));
  }

  List<String> values(String text) {
    return choices(text).stream().map(Choice::value).toList();
  }

  @Override
  public void close() {
    shell.close();
  }

  private static final class Fake extends Handle {
    private final long number;

    Fake(String family, long number) {
      super(family);
      this.number = number;
    }

    @Override
    protected void release(Session session) {
      // Nothing is behind it.
    }

    @Override
    public Row facts() {
      return Row.of("id", number);
    }
  }
}
