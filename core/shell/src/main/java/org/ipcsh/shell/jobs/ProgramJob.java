package org.ipcsh.shell.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Child;
import org.ipcsh.linux.process.Exit;
import org.ipcsh.linux.process.Launch;
import org.ipcsh.linux.process.Pipe;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.shell.Shell;

/** A program that runs beside the script. */
final class ProgramJob extends Job {
  /** How long it may take to end when it is told to, before it is killed. */
  private static final long PATIENCE = 1000;

  private final boolean stays;
  private Child child;
  private CompletableFuture<Void> read = CompletableFuture.completedFuture(null);

  private ProgramJob(String what, boolean stays, JobOutput output) {
    super("program", null, what, output);
    this.stays = stays;
  }

  /**
   * Starts one.
   *
   * @param wired which of our descriptors it gets under which number; what it prints is kept where
   *     1 and 2 are not among them
   * @param stays whether it is to outlive the session: nobody then reads what it prints
   */
  static ProgramJob start(
      CommandLine line, Map<Integer, Integer> wired, boolean stays, Session session) {
    Jobs jobs = session.part(Shell.class).jobs();
    Launch.Group group = stays ? Launch.Group.OWN_SESSION : Launch.Group.OWN;
    Map<Integer, Integer> descriptors = new TreeMap<>(wired);
    ProgramJob job = new ProgramJob(line.brief(), stays, jobs.output(true));
    if (stays) {
      job.child = jobs.spawner().start(line.launch(session, descriptors, group, true));
      jobs.enter(job, session);
    } else {
      try (Pipe pipe = Pipe.open()) {
        descriptors.putIfAbsent(1, pipe.writing());
        descriptors.putIfAbsent(2, pipe.writing());
        Launch launch = line.launch(session, descriptors, group, false);
        InputStream said = pipe.input();
        job.child = jobs.spawner().start(launch);
        jobs.enter(job, session);
        job.read = job.copying(said);
      } catch (IOException e) {
        throw new Problem.Internal(e.toString()).thrown();
      }
    }
    job.child.whenEnded(job::ended);
    return job;
  }

  private CompletableFuture<Void> copying(InputStream said) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try (said) {
                said.transferTo(output().out());
              } catch (IOException e) {
                // Nobody reads what we write; the program hears of it as it goes on writing.
                done.completeExceptionally(e);
              }
              done.complete(null);
            },
            "output of " + this,
            256 * 1024);
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  private void ended(Exit exit) {
    try {
      // What it has written is there already; what it started may hold the pipe open for long.
      read.get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Then what is missing comes after the end, or never.
      over(outcome(exit));
      return;
    }
    over(outcome(exit));
  }

  private static Outcome outcome(Exit exit) {
    return exit.signal() == 0
        ? new Outcome.Exited(exit.status(), true)
        : new Outcome.Killed(exit.signal(), true);
  }

  @Override
  public Pid pid() {
    return child == null ? null : new Pid(child.pid());
  }

  @Override
  String waiting() {
    return null;
  }

  @Override
  boolean alive() {
    return outcome() == null;
  }

  @Override
  void signal(int signal, boolean group) {
    if (group) {
      child.signalGroup(signal);
    } else {
      child.signal(signal);
    }
  }

  @Override
  void stop() {
    if (!stays) {
      child.signalGroup((int) Signal.SIGTERM.number());
      child.signalGroup((int) Signal.SIGCONT.number()); // one that is stopped hears nothing
    }
  }

  @Override
  void end() {
    if (!stays && !isOver(PATIENCE)) {
      child.signalGroup((int) Signal.SIGKILL.number());
      isOver(PATIENCE);
    }
  }
}
