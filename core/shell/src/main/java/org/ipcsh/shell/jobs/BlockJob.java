package org.ipcsh.shell.jobs;

import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Strand;
import org.ipcsh.shell.show.ClosedOutput;
import org.ipcsh.shell.words.ExitRequest;

/** A block on a thread of the shell's own process. */
final class BlockJob extends Job {
  /** As deep as a script's own; unused, it costs nothing. */
  private static final long STACK = 64L << 20;

  /**
   * How long a block that was told to end may take for what it put off: more than a program that it
   * waits for, and that has to be killed.
   */
  private static final long PATIENCE = 2 * Foreground.PATIENCE;

  private final Program program;
  private final Strand strand;
  private volatile boolean alive = true;

  private BlockJob(Program program, Strand strand, JobOutput output) {
    super("block", null, brief(program), output);
    this.program = program;
    this.strand = strand;
  }

  /** Starts one. */
  static BlockJob start(Program program, Session session) {
    Shell shell = session.part(Shell.class);
    JobOutput output = shell.jobs().output(false);
    Strand strand = shell.strand(session, output.out(), output.err());
    BlockJob job = new BlockJob(program, strand, output);
    shell.jobs().enter(job, session);
    Thread thread = new Thread(null, job::run, job.toString(), STACK);
    thread.setDaemon(true);
    thread.start();
    return job;
  }

  /** The first line of a block, for lists. */
  static String brief(Program program) {
    String text = program.source().text().strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end) + " ...";
    return line.length() > 60 ? line.substring(0, 60) + " ..." : line;
  }

  /** Whether a session is that of this block. */
  boolean runsOn(Session session) {
    return strand.session() == session;
  }

  private void run() {
    Outcome outcome = outcome(strand, program);
    alive = false;
    over(outcome);
  }

  /** Runs a block to its end, with all that it put off. */
  private static Outcome outcome(Strand strand, Program program) {
    try {
      Object value = strand.runToEnd(program);
      return new Outcome.Value(session -> value);
    } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
      return of(e); // whatever it is, who waits for it must not wait for ever
    }
  }

  /** What an exception that ends a block makes of it. */
  static Outcome of(Throwable thrown) {
    if (thrown instanceof ProblemException e) {
      return e.problem() instanceof Problem.Interrupted by
          ? new Outcome.Killed(by.number(), false)
          : new Outcome.Failed(e);
    }
    if (thrown instanceof ExitRequest e) {
      return new Outcome.Exited(e.status(), false);
    }
    if (thrown instanceof ClosedOutput) {
      return new Outcome.Killed((int) Signal.SIGPIPE.number(), false);
    }
    return new Outcome.Failed(new Problem.Internal(thrown.toString()).thrown());
  }

  @Override
  String waiting() {
    return alive ? strand.task().waiting() : null;
  }

  @Override
  boolean alive() {
    return alive;
  }

  @Override
  void signal(int number, boolean group) {
    Signal signal = Signal.of(number);
    boolean stops = signal != null && signal.stops();
    if (stops || group) {
      throw new Problem.Refused(
              "no-process",
              shown(),
              "a process, to be stopped or signalled as a group",
              "a block on a thread of the shell")
          .thrown()
          .hint("peer runs a block in a process of its own");
    }
    boolean ignored = number == 0 || (signal != null && signal.ignoredByDefault());
    Problem.Interrupted why = new Problem.Interrupted(Signal.name(number), number);
    if (alive && !(ignored && !strand.trapped(number))) {
      strand.signal(why);
    }
  }

  @Override
  void stop() {
    if (alive) {
      int number = (int) Signal.SIGTERM.number();
      strand.task().interrupt(new Problem.Interrupted(Signal.name(number), number));
    }
  }

  @Override
  void end() {
    if (!isOver(PATIENCE)) {
      throw new Problem.Refused(
              "job-stuck",
              shown(),
              "ended when it is told to",
              "still in " + (waiting() == null ? "what it computes" : waiting()))
          .thrown();
    }
  }
}
