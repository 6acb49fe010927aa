package org.ipcsh.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Remnant;
import org.ipcsh.api.Session;
import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.parse.Parser;
import org.ipcsh.lang.run.Scope;
import org.ipcsh.lang.run.Script;
import org.ipcsh.linux.Kept;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.terminal.Terminal;
import org.ipcsh.shell.commands.ShellMechanism;
import org.ipcsh.shell.jobs.Jobs;
import org.ipcsh.shell.jobs.Lines;
import org.ipcsh.shell.jobs.Traps;
import org.ipcsh.shell.objects.Remaining;
import org.ipcsh.shell.plugins.Plugins;
import org.ipcsh.shell.registry.Registry;
import org.ipcsh.shell.screen.Display;
import org.ipcsh.shell.show.ClosedOutput;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Output;
import org.ipcsh.shell.show.RecordFields;
import org.ipcsh.shell.show.Report;
import org.ipcsh.shell.words.ExitRequest;

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
  private final Kept kept = new Kept();
  private final Scope scope = new Scope();
  private final Task task = new Task();
  private final ShellSession session;
  private final Strand strand;
  private final Report report;
  private final Jobs jobs;
  private final Display display;
  private final Results results;
  private Look look;
  private boolean tracing;
  private int status;

  private Shell(Surroundings given) {
    Lines lines = new Lines(given.out(), given.err());
    this.surroundings = given.writing(lines.out(), lines.err());
    this.jobs = new Jobs(this, lines);
    this.look = surroundings.look();
    this.records = new RecordFields();
    this.report = new Report(look.terminal(), look.colour(), () -> look().width());
    this.registry =
        new Registry(
            new Plugins(new ShellMechanism(), surroundings.plugins(), surroundings.cache()));
    boolean own = surroundings.inherited();
    Traps traps = new Traps(task, own ? Traps.Of.PROGRAM : Traps.Of.PROCESS);
    this.session = new ShellSession(this, task, traps, lines.out(), lines.err(), own);
    this.display = new Display(surroundings, lines, task, traps::run);
    this.strand = new Strand(this, session, scope);
    this.results = new Results(this);
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
    results.prompting();
    jobs.editing(false);
    try {
      return attempt(source, List.of()) == 0;
    } finally {
      jobs.editing(true);
    }
  }

  /**
   * Runs a script and leaves.
   *
   * @param args {@code $args}
   * @return the exit status
   */
  public int run(Source source, List<Object> args) {
    int ended;
    try {
      ended = attempt(source, args);
    } catch (ExitRequest e) {
      ended = e.status();
    } catch (ClosedOutput e) {
      ended = CLOSED_OUTPUT;
    }
    return close(ended);
  }

  /**
   * Closes it and leaves.
   *
   * @param ended the exit status as things stand
   * @return the exit status: another one if what was put off fails or leaves with one of its own
   */
  public int close(int ended) {
    status = ended;
    close();
    return status;
  }

  private int attempt(Source source, List<Object> args) {
    session.args(args);
    ShellHost host = new ShellHost(this, session);
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
      results.ended(run(script, host));
      return 0;
    } catch (ProblemException e) {
      report(e);
      return e.problem() instanceof Problem.Interrupted by ? 128 + by.number() : FAILED;
    }
  }

  private Object run(Script script, ShellHost host) {
    try {
      return script.run(host);
    } finally {
      session.traps().run(); // of a signal that came during the last statement, or broke it off
    }
  }

  /** Wakes whatever runs: what a signal does for which there is no trap. */
  public void interrupt(Problem why) {
    if (!(why instanceof Problem.Interrupted signal && trap(signal.number()))) {
      task.interrupt(why);
    }
  }

  /**
   * Has the script's trap for a signal run, between its statements.
   *
   * @return false if it has none
   */
  public boolean trap(int signal) {
    return session.traps().fire(signal);
  }

  /** What runs beside the script. */
  public Jobs jobs() {
    return jobs;
  }

  /**
   * Has a prompt show what jobs print and how they fare, a line at a time, above the line that is
   * being edited; null for no prompt. Called on threads of the jobs.
   */
  public void announcer(Consumer<String> above) {
    jobs.prompt(above);
  }

  /** The line of execution that scripts run on. */
  public Strand strand() {
    return strand;
  }

  /** Another line of execution, which starts where that of a command stands now. */
  public Strand strand(Session beside, OutputStream out, OutputStream err) {
    return Strand.beside(this, (ShellSession) beside, out, err);
  }

  /** Runs what was put off, closes all handles and reports what fails; harmless when done twice. */
  @Override
  public void close() {
    task.clearInterrupt();
    try {
      new ShellHost(this, session).runDeferred(0, null);
    } catch (ProblemException e) {
      report(e);
      failed();
    } catch (ExitRequest e) {
      status = e.status();
    } catch (ClosedOutput e) {
      failed(); // there is nobody left to tell
    }
    jobs.close(
        session,
        (job, e) -> {
          error("[" + job + "] " + report.text(e));
          failed();
        });
    session.traps().close();
    for (ProblemException e : handles.closeAll(session)) {
      report(e);
      failed();
    }
    handles.check(made -> Remaining.of(made, session));
    for (String trouble : registry.plugins().stop()) {
      error(trouble + "\n");
      failed();
    }
  }

  /** From here on it is noted what stays, for {@link #remnants} and {@link #made}. */
  public void attended() {
    handles.remember();
  }

  /**
   * What this shell and its peers have brought into the kernel that outlives them, as far as this
   * was not asked for before; from any thread. To be asked often by who may be killed and could not
   * say it then.
   */
  public List<Remnant> made() {
    return handles.made();
  }

  /** Takes note of what a peer has brought into the kernel. */
  public void madeElsewhere(Remnant remnant) {
    handles.elsewhere(remnant);
  }

  /**
   * What this shell and its peers have brought into the kernel and leaves there; asked once it is
   * closed.
   */
  public Collection<Remnant> remnants() {
    return handles.remnants();
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
    return session.directory();
  }

  /** How results look. The width of a terminal is asked for when something must fit it. */
  public Look look() {
    if (look.terminal() && look.width() == Look.UNLIMITED) {
      int columns = Terminal.size(1).columns();
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
    return session.out();
  }

  /** What mechanisms keep for all jobs. */
  Kept kept() {
    return kept;
  }

  /** What becomes of results. */
  Results results() {
    return results;
  }

  /** The terminal, if there is one. */
  Display display() {
    return display;
  }

  HandleTable handles() {
    return handles;
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

  /** An error as it is reported. */
  String said(ProblemException e) {
    return report.text(e);
  }

  /** Notes that there is nobody left to be told of errors. */
  void unheard() {
    status = FAILED;
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
      unheard();
    }
  }
}
