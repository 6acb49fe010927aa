package org.ipcsh.shell.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Task;

/**
 * Something that runs beside the script: a block on a thread, a peer, a program.
 *
 * <p>It is open until it has ended and somebody knows what came of it. What came of it, and what it
 * printed, can be asked for afterwards too.
 */
public abstract class Job extends Handle {
  private final String kind;
  private final String name;
  private final String what;
  private final CountDownLatch over = new CountDownLatch(1);
  private final JobOutput output;
  private Jobs jobs;
  private Outcome outcome;
  private boolean seen;
  private boolean asked;
  private int waiters;

  /**
   * Makes one that does not run yet.
   *
   * @param kind in one word, for {@code jobs}
   * @param name what it was called, or null
   * @param what it runs, in a few words
   */
  Job(String kind, String name, String what, JobOutput output) {
    super("job");
    this.kind = kind;
    this.name = name;
    this.what = what;
    this.output = output;
  }

  /** Called once the handle has its name, before anything runs. */
  void entered(Jobs table) {
    jobs = table;
    output.named(shown());
  }

  /** What it was called, or null. */
  public final String name() {
    return name;
  }

  /** What it runs, in a few words. */
  final String what() {
    return what;
  }

  /** As its output and errors name it. */
  final String shown() {
    return name == null ? toString() : name;
  }

  final String kind() {
    return kind;
  }

  final JobOutput output() {
    return output;
  }

  final Bytes printed() {
    return output.kept();
  }

  /** Its process; null if it runs in the shell's own. */
  public Pid pid() {
    return null;
  }

  /** The call it is blocked in, such as {@code msgrcv(32768)}; null if it is not, or not known. */
  abstract String waiting();

  /** Whether it would run more, but has been told nothing that it has not done. */
  boolean idle() {
    return false;
  }

  /** Whether it runs, or would run more. */
  abstract boolean alive();

  /**
   * Sends it a signal.
   *
   * @param group whether to all processes of its group
   */
  abstract void signal(int signal, boolean group);

  /** Asks it to end, if it has not; {@link #end} waits for that. */
  abstract void stop();

  /** The same but once: the second time would break off what it put off and is about to do. */
  final void askToEnd() {
    if (!asked) {
      stop();
      asked = true;
    }
  }

  /** Waits for its end for a little while, and then ends it by force where that can be done. */
  abstract void end();

  /** What came of it, or null. */
  final synchronized Outcome outcome() {
    return outcome;
  }

  /** Notes what came of it; the first time counts, and only then this is true. */
  final boolean over(Outcome came) {
    boolean first;
    synchronized (this) {
      first = outcome == null;
      outcome = first ? came : outcome;
    }
    if (first) {
      output.end();
      over.countDown();
      jobs.over(this, came);
    }
    return first;
  }

  /** Says that it has ended, though what came of it was known before. */
  final void gone(Outcome end) {
    jobs.gone(this, end);
  }

  /** Whether somebody knows what came of it, or is about to. */
  final synchronized boolean seen() {
    return seen || waiters > 0;
  }

  /** Notes that somebody knows what came of it; closes it if that was all. */
  final void see(Session session) {
    synchronized (this) {
      seen = true;
    }
    if (!alive()) {
      close(session);
    }
  }

  /** Waits until something has come of it, as {@code wait} does, and gives its value. */
  final Object await(Session session) {
    synchronized (this) {
      waiters++;
    }
    try {
      session
          .part(Task.class)
          .await(
              "wait",
              () -> {
                over.await();
                return null;
              });
      synchronized (this) {
        seen = true; // before nobody waits any more, or a prompt would be told too
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new Problem.Internal(e.toString()).thrown();
    } finally {
      synchronized (this) {
        waiters--;
      }
    }
    see(session);
    return outcome().value(shown(), session);
  }

  /** Waits a little; whether something has come of it. */
  final boolean isOver(long millis) {
    try {
      return over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return outcome() != null;
    }
  }

  final String state() {
    Outcome came = outcome();
    if (came != null && !alive()) {
      return came.state();
    }
    return waiting() != null ? "waiting" : idle() ? "idle" : "running";
  }

  @Override
  protected final void release(Session session) {
    if (alive()) {
      askToEnd();
      end();
    }
  }

  @Override
  public Row facts() {
    return Row.of(
        "kind", kind, "name", name, "pid", pid(), "state", state(), "in", waiting(), "what", what);
  }
}
