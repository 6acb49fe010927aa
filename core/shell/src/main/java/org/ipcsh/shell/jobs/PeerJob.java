package org.ipcsh.shell.jobs;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.process.Exit;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.peer.Answer;
import org.ipcsh.shell.peer.PeerLink;

/** A block in a process of its own. */
final class PeerJob extends Job implements PeerLink.Listener {
  /** How long it may take to end when it is told to, before it is killed. */
  private static final long PATIENCE = 2000;

  private final boolean kept;
  private final boolean first;
  private final Map<Integer, CompletableFuture<Outcome>> told = new HashMap<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private PeerLink link;
  private Outcome answer;
  private volatile String call;

  private PeerJob(String name, Program body, boolean kept, JobOutput output) {
    super("peer", name, body == null ? "" : BlockJob.brief(body), output);
    this.kept = kept;
    this.first = body != null;
  }

  /**
   * Starts one.
   *
   * @param name what it is called, or null
   * @param body what it runs first, or null
   * @param kept whether it goes on after that
   */
  static PeerJob start(String name, Program body, boolean kept, Session session) {
    Jobs jobs = session.part(Shell.class).jobs();
    PeerJob job = new PeerJob(name, body, kept, jobs.output(true));
    // Until it has its name nothing that it says can be shown.
    synchronized (job) {
      job.link = PeerLink.start(session, body, kept, job);
      jobs.enter(job, session);
    }
    return job;
  }

  boolean kept() {
    return kept;
  }

  /** Runs a block in it, when it has run those before, and gives its value. */
  Object tell(Program body, Session session) {
    CompletableFuture<Outcome> future = new CompletableFuture<>();
    int run;
    synchronized (told) {
      if (gone.isDone()) {
        throw ended().thrown();
      }
      run = link.run(body);
      told.put(run, future);
    }
    Outcome outcome;
    try {
      outcome = session.part(Task.class).await("tell", future::get);
    } catch (ProblemException e) {
      link.breakOff(run);
      throw e;
    } catch (Exception e) {
      throw new Problem.Internal(e.toString()).thrown();
    }
    return outcome.value(shown(), session);
  }

  private Problem ended() {
    return new Problem.Refused("peer-ended", shown(), "a peer that runs", "one that has ended");
  }

  @Override
  public void printed(byte[] bytes, boolean error) {
    settled();
    try {
      (error ? output().err() : output().out()).write(bytes);
    } catch (IOException e) {
      return; // nobody reads what we write, of which we hear ourselves
    }
  }

  /** Waits until the job has its name. */
  private synchronized void settled() {}

  @Override
  public void waiting(String in) {
    call = in;
  }

  @Override
  public void answered(int run, Answer came) {
    settled();
    Outcome outcome =
        came instanceof Answer.Value value
            ? new Outcome.Value(value.made())
            : came instanceof Answer.Failure failure
                ? BlockJob.of(failure.error())
                : new Outcome.Exited(((Answer.Exit) came).status(), false);
    if (run == 0 && first) {
      answer = outcome;
      if (kept && !(came instanceof Answer.Exit)) {
        over(outcome);
      }
      return;
    }
    CompletableFuture<Outcome> future;
    synchronized (told) {
      future = told.remove(run);
    }
    if (future != null) { // else nobody waits for it any more
      future.complete(outcome);
    }
  }

  @Override
  public void ended(Exit exit, int signal) {
    settled();
    call = null;
    Outcome end = end(exit, signal);
    synchronized (told) {
      gone.complete(null);
      told.values().forEach(future -> future.complete(end));
      told.clear();
    }
    if (!over(answer != null ? answer : end)) {
      gone(end);
    }
  }

  /** What its end means to those who still wait for an answer. */
  private Outcome end(Exit exit, int signal) {
    // One that was signalled before it could say so ends as the JVM does: with 128 and the number.
    boolean untold = answer == null && exit.status() > 128;
    int by = exit.signal() != 0 ? exit.signal() : untold ? exit.status() - 128 : signal;
    if (by != 0) {
      return new Outcome.Killed(by, false);
    }
    return (kept && !first) || exit.status() == 0
        ? new Outcome.Exited(exit.status(), false)
        : new Outcome.Failed(new Problem.ProgramFailed(shown(), exit.status()).thrown());
  }

  @Override
  public Pid pid() {
    return link == null ? null : new Pid(link.child().pid());
  }

  @Override
  String waiting() {
    return call;
  }

  @Override
  boolean idle() {
    synchronized (told) {
      return kept && told.isEmpty() && (!first || outcome() != null);
    }
  }

  @Override
  boolean alive() {
    return !gone.isDone();
  }

  @Override
  void signal(int signal, boolean group) {
    link.signal(signal, group);
  }

  /** One that has nothing to do is let go; else it is broken off. */
  @Override
  void stop() {
    if (idle()) {
      link.end();
    } else {
      link.signal((int) Signal.SIGTERM.number(), false);
      link.signal((int) Signal.SIGCONT.number(), false); // one that is stopped hears nothing
    }
  }

  @Override
  void end() {
    if (!ends()) {
      link.signal((int) Signal.SIGKILL.number(), true);
      ends();
    }
  }

  private boolean ends() {
    try {
      gone.get(PATIENCE, TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
