package org.ipcsh.shell.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.process.Child;
import org.ipcsh.linux.process.Exit;
import org.ipcsh.linux.process.Launch;
import org.ipcsh.linux.process.Pipe;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.linux.process.Spawner;
import org.ipcsh.shell.Strand;

/** Runs a program that the script waits for. */
final class Foreground {
  /** How long it may take to end when the script is interrupted, before it is killed. */
  private static final long PATIENCE = 2000;

  private static final int INT = (int) Signal.SIGINT.number();
  private static final int KILL = (int) Signal.SIGKILL.number();

  private final Session session;
  private final Strand strand;
  private final Task task;
  private final Spawner spawner;

  Foreground(Session session) {
    this.session = session;
    this.strand = session.part(Strand.class);
    this.task = strand.task();
    this.spawner = strand.shell().jobs().spawner();
  }

  void run(CommandLine line, Map<Integer, Integer> wired) {
    OutputStream out = strand.direct();
    Exit exit;
    if (strand.inherited()) {
      Map<Integer, Integer> descriptors = new TreeMap<>(Map.of(0, 0, 1, 1, 2, 2));
      descriptors.putAll(wired);
      exit = end(spawner.start(line.launch(session, descriptors, Launch.Group.OURS, false)));
    } else {
      exit = copying(line, wired, out, strand.err());
    }
    if (strand.inherited() && interrupted(exit)) {
      // Ctrl-C, which the program may have heard before us.
      throw new Problem.Interrupted(Signal.SIGINT.name(), INT).thrown();
    }
    if (exit.code() != 0) {
      throw new Problem.ProgramFailed(line.brief(), exit.code()).thrown();
    }
  }

  /** Where the streams are not this process's own, what is printed is copied to them. */
  private Exit copying(
      CommandLine line, Map<Integer, Integer> wired, OutputStream out, OutputStream err) {
    Child child;
    List<Thread> copies;
    try (Pipe one = Pipe.open();
        Pipe two = Pipe.open()) {
      Map<Integer, Integer> descriptors = new TreeMap<>(Map.of(1, one.writing(), 2, two.writing()));
      descriptors.putAll(wired);
      Launch launch = line.launch(session, descriptors, Launch.Group.OWN, false);
      InputStream printed = one.input();
      InputStream errors = two.input();
      child = spawner.start(launch);
      copies = List.of(copy(printed, out), copy(errors, err));
    } catch (IOException e) {
      throw new Problem.Internal(e.toString()).thrown();
    }
    Exit exit = end(child);
    for (Thread copy : copies) {
      try {
        copy.join(PATIENCE); // what the program itself started may hold the pipe open for long
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return exit;
  }

  private static Thread copy(InputStream from, OutputStream to) {
    Thread thread =
        new Thread(
            null,
            () -> {
              try (from) {
                from.transferTo(to);
                to.flush();
              } catch (IOException e) {
                return; // nobody reads it: the program hears of that when it writes on
              }
            },
            "output of a program",
            256 * 1024);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private Exit end(Child child) {
    try {
      return task.await(() -> child.end().get());
    } catch (ProblemException e) {
      boolean typed =
          strand.inherited() && e.problem() instanceof Problem.Interrupted by && by.number() == INT;
      if (typed && outlives(child)) {
        task.clearInterrupt();
        return child.end().join();
      }
      if (!typed) {
        end(child, e.problem());
      }
      throw e;
    } catch (Exception e) {
      throw new Problem.Internal(e.toString()).thrown();
    }
  }

  /**
   * Ctrl-C was for the program too, which may make something else of it, as an editor does. Once
   * more, for where the signal was sent to us alone.
   *
   * @return whether it ended in its own way
   */
  private boolean outlives(Child child) {
    child.signal(INT);
    while (!child.end().isDone()) {
      task.clearInterrupt();
      try {
        task.await(() -> child.end().get());
      } catch (ProblemException e) {
        if (!(e.problem() instanceof Problem.Interrupted by) || by.number() != INT) {
          end(child, e.problem());
          throw e;
        }
      } catch (Exception e) {
        throw new Problem.Internal(e.toString()).thrown();
      }
    }
    return !interrupted(child.end().join());
  }

  private static boolean interrupted(Exit exit) {
    return exit.code() == 128 + INT;
  }

  /** Ends the program because the script is to go on, or to end. */
  private static void end(Child child, Problem why) {
    int signal =
        why instanceof Problem.Interrupted by ? by.number() : (int) Signal.SIGTERM.number();
    child.signal(signal);
    try {
      child.end().get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException e) {
      child.signal(KILL);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an end is never an error", e);
    }
  }
}
