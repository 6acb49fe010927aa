package org.ipcsh.shell;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Program;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.run.Scope;
import org.ipcsh.lang.run.Script;
import org.ipcsh.linux.Task;
import org.ipcsh.shell.jobs.Traps;

/**
 * One line of execution in a shell, with variables, put-off blocks, traps, a working directory and
 * streams of its own. It belongs to one thread; {@link #signal} and {@link #task} may be used from
 * others.
 */
public final class Strand {
  private final Shell shell;
  private final ShellSession session;
  private final Scope scope;

  Strand(Shell shell, ShellSession session, Scope scope) {
    this.shell = shell;
    this.session = session;
    this.scope = scope;
    session.strand(this);
  }

  /** One beside another, which starts where that one stands now. */
  static Strand beside(Shell shell, ShellSession other, OutputStream out, OutputStream err) {
    Task task = new Task();
    ShellSession session =
        new ShellSession(shell, task, new Traps(task, Traps.Of.JOB), out, err, false);
    session.startAs(other);
    return new Strand(shell, session, new Scope());
  }

  /** What commands are given. */
  public Session session() {
    return session;
  }

  /** Its thread, to the kernel. */
  public Task task() {
    return session.task();
  }

  /** The shell it is one of. */
  public Shell shell() {
    return shell;
  }

  /** Where other threads may copy what belongs among its results. */
  public OutputStream direct() {
    session.out().flush();
    return session.direct();
  }

  /** Where its errors and notes go. */
  public OutputStream err() {
    return session.err();
  }

  /** Whether programs it runs may have the streams of this process. */
  public boolean inherited() {
    return session.inherited();
  }

  /** The working directory. */
  public Path directory() {
    return session.directory();
  }

  /** {@code $args}. */
  public List<Object> args() {
    return session.args();
  }

  /** Sets {@code $args}. */
  public void args(List<Object> given) {
    session.args(given);
  }

  /** The structs that were declared. */
  public Map<String, Struct> structs() {
    return session.structs();
  }

  /**
   * Runs a block with the copies of variables that come with it; those of earlier blocks are there
   * still.
   *
   * @return its value
   * @throws org.ipcsh.api.ProblemException the error it ends at
   */
  public Object run(Program program) {
    ShellHost host = new ShellHost(shell, session);
    Script script = Script.compile(program, scope, shell.registry(), host);
    try {
      return script.run(host);
    } finally {
      session.traps().run(); // of a signal that came during the last statement
    }
  }

  /**
   * Runs what was put off.
   *
   * @param error what it ends with, or null
   * @throws org.ipcsh.api.ProblemException what fails, if nothing failed before
   */
  public void end(RuntimeException error) {
    new ShellHost(shell, session).runDeferred(0, error);
  }

  /**
   * Runs a block that nothing comes after, with what it put off: {@link #run} and {@link #end}.
   *
   * @return its value
   * @throws org.ipcsh.api.ProblemException the error it ends at
   */
  public Object runToEnd(Program program) {
    Object value = null;
    RuntimeException error = null;
    try {
      value = run(program);
    } catch (RuntimeException e) {
      error = e;
    }
    end(error);
    if (error != null) {
      throw error;
    }
    return value;
  }

  /** Whether it has a trap for a signal. */
  public boolean trapped(int signal) {
    return session.traps().has(signal);
  }

  /**
   * Has a signal reach it: runs its trap, or else wakes whatever it does.
   *
   * @return whether there is a trap
   */
  public boolean signal(Problem.Interrupted why) {
    if (session.traps().fire(why.number())) {
      return true;
    }
    task().interrupt(why);
    return false;
  }
}
