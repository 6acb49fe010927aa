package org.ipcsh.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.parse.Parser;
import org.ipcsh.lang.run.Scope;
import org.ipcsh.lang.run.Script;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.Terminal;
import org.ipcsh.shell.commands.ShellMechanism;
import org.ipcsh.shell.plugins.Plugins;
import org.ipcsh.shell.registry.Registry;
import org.ipcsh.shell.show.ClosedOutput;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Output;
import org.ipcsh.shell.show.RecordFields;
import org.ipcsh.shell.show.Report;
import org.ipcsh.shell.show.Show;
import org.ipcsh.shell.words.ExitRequest;
import org.ipcsh.shell.words.Streams;

/**
 * A shell as a value: made of surroundings, told lines or a script, closed. It belongs to one
 * thread; {@link #interrupt} alone may come from others.
 */
public final class Shell implements AutoCloseable {
  /** The exit status of what ended with an error after it had begun. */
  static final int FAILED = 1;

  /** The exit status where nothing was run. */
  static final int NOTHING_RUN = 2;

  /** The exit status of a program whose reader went away: 128 + SIGPIPE. */
  static final int CLOSED_OUTPUT = 141;

  private final Surroundings surroundings;
  private final Registry registry;
  private final RecordFields records;
  private final HandleTable handles = new HandleTable();
  private final Scope scope = new Scope();
  private final Task task = new Task();
  private final ShellSession session;
  private final ShellStreams streams;
  private final Report report;
  private final Output out;
  private Path directory;
  private Look look;
  private boolean tracing;
  private boolean prompting;
  private int status;

  private Shell(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.directory = surroundings.directory();
    this.look = surroundings.look();
    this.records = new RecordFields();
    this.out = new Output(surroundings.out());
    this.report = new Report(look.terminal(), look.colour(), look.width());
    this.registry =
        new Registry(
            new Plugins(new ShellMechanism(), surroundings.plugins(), surroundings.cache()));
    this.session = new ShellSession(this, task);
    this.streams = new ShellStreams(this, task);
  }

  /** Makes one: finds its plugins, loads none that it knows already. */
  public static Shell start(Surroundings surroundings) {
    return new Shell(surroundings);
  }

  /**
   * Does what one types at a prompt: shows results, reports errors. Variables live on.
   *
   * @return false if it failed
   */
  public boolean enter(Source source) {
    prompting = true;
    return attempt(source, List.of()) == 0;
  }

  /**
   * Runs a script and leaves.
   *
   * @param args {@code $args}
   * @return the exit status
   */
  public int run(Source source, List<Object> args) {
    try {
      status = attempt(source, args);
    } catch (ExitRequest e) {
      status = e.status();
    } catch (ClosedOutput e) {
      status = CLOSED_OUTPUT;
    }
    close();
    return status;
  }

  private int attempt(Source source, List<Object> args) {
    ShellHost host = new ShellHost(this, session, args);
    Script script;
    try {
      Parsed parsed = Parser.parse(source);
      if (parsed.problem() != null) {
        throw parsed.problem();
      }
      script = Script.compile(parsed, scope, registry, host);
    } catch (ProblemException e) {
      report(e);
      return NOTHING_RUN;
    }
    try {
      Object value = script.run(host);
      if (prompting) {
        scope.set("_", value);
      }
      return 0;
    } catch (ProblemException e) {
      report(e);
      return e.problem() instanceof Problem.Interrupted by ? 128 + by.number() : FAILED;
    }
  }

  /** Wakes whatever runs: what a signal does. */
  public void interrupt(Problem why) {
    task.interrupt(why);
  }

  /** Runs what was put off, closes all handles and reports what fails; harmless when done twice. */
  @Override
  public void close() {
    task.clearInterrupt();
    try {
      new ShellHost(this, session, List.of()).runDeferred(0, null);
    } catch (ProblemException e) {
      report(e);
      failed();
    } catch (ExitRequest | ClosedOutput e) {
      failed(); // nothing is left to leave, and nobody left to tell
    }
    for (ProblemException e : handles.closeAll(session)) {
      report(e);
      failed();
    }
  }

  private void failed() {
    status = status == 0 ? FAILED : status;
  }

  /** What commands are given. */
  public Session session() {
    return session;
  }

  /** All commands and constants. */
  public Registry registry() {
    return registry;
  }

  /** The variables and functions of the prompt. */
  public Scope scope() {
    return scope;
  }

  /** How to look into records. */
  public RecordFields records() {
    return records;
  }

  /** What it was made of. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The working directory. */
  public Path directory() {
    return directory;
  }

  /** Sets the working directory, which exists. */
  void directory(Path to) {
    directory = to;
  }

  /** How results look. The width of a terminal is asked for when something must fit it. */
  public Look look() {
    if (look.terminal() && look.width() == Look.UNLIMITED) {
      int columns = Terminal.columns(1);
      int width = columns > 0 ? columns : 80;
      look = new Look(width, true, look.colour(), look.zone(), look.names());
    }
    return look;
  }

  /** Sets how results look: a terminal changed its size. */
  public void look(Look now) {
    look = now;
  }

  /** Where results go: the one buffer before standard output. */
  Output out() {
    return out;
  }

  HandleTable handles() {
    return handles;
  }

  Streams streams() {
    return streams;
  }

  /** Whether native calls are traced. */
  public boolean tracing() {
    return tracing;
  }

  /** Switches the trace of native calls on or off. */
  public void trace(boolean on) {
    tracing = on;
    session.trace();
  }

  Consumer<String> traceSink() {
    return tracing ? this::note : null;
  }

  /** Writes a line to standard error. */
  void note(String line) {
    error(line + "\n");
  }

  /** Reports an error. */
  void report(ProblemException e) {
    error(report.text(e));
  }

  private void error(String text) {
    OutputStream err = surroundings.err();
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      status = FAILED; // there is nowhere left to say so
    }
  }

  void show(Object value, boolean raw) {
    if (prompting && value instanceof Handle handle) {
      scope.set(handle.toString().replace("#", ""), handle);
    }
    new Show(look(), records).print(value, raw, out);
  }

  void assigned(String name, Object value) {
    if (prompting && look.terminal() && value instanceof Handle) {
      show(value, false);
    }
  }
}
