package org.ipcsh.shell.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Spawner;
import org.ipcsh.shell.Shell;

/** The jobs of a shell: those that run, and the last that ended. */
public final class Jobs {
  /** How many that have ended can still be asked what came of them. */
  private static final int REMEMBERED = 1000;

  /** How often a prompt looks whether a job is blocked. */
  private static final long LOOK = 100_000_000;

  private final Shell shell;
  private final Lines lines;
  private final Spawner spawner = new Spawner();
  private final List<Job> all = new ArrayList<>();
  private Thread watcher;

  /** Of a shell that writes to these. */
  public Jobs(Shell shell, Lines lines) {
    this.shell = shell;
    this.lines = lines;
  }

  /** What the shell and they write to. */
  public Lines lines() {
    return lines;
  }

  /** What starts programs. */
  public Spawner spawner() {
    return spawner;
  }

  /** What a new job writes to. */
  JobOutput output(boolean foreign) {
    return new JobOutput(lines, foreign && shell.look().terminal());
  }

  /** Enters a job, which gets its name by that. */
  void enter(Job job, Session session) {
    session.adopt(job);
    job.entered(this);
    synchronized (this) {
      all.add(job);
      forget();
      if (watcher == null && lines.prompting()) {
        watcher = new Thread(null, this::watch, "jobs", 256 * 1024);
        watcher.setDaemon(true);
        watcher.start();
      }
    }
  }

  /** Drops the oldest of those that are closed. */
  private void forget() {
    Iterator<Job> each = all.iterator();
    while (all.size() > REMEMBERED && each.hasNext()) {
      if (each.next().closed()) {
        each.remove();
      }
    }
  }

  /** All that are known, oldest first. */
  synchronized List<Job> all() {
    return List.copyOf(all);
  }

  /** Those that are open, oldest first. */
  List<Job> open() {
    return all().stream().filter(job -> !job.closed()).toList();
  }

  /** The job of that handle's name, or the newest that was called so, open ones first; or null. */
  Job named(String text) {
    Job found = null;
    for (Job job : all()) {
      boolean better = found == null || found.closed() || !job.closed();
      if (job.toString().equals(text) || (text.equals(job.name()) && better)) {
        found = job;
      }
    }
    return found;
  }

  /** Has a prompt show what happens behind it, above the line being edited; null for no prompt. */
  public void prompt(Consumer<String> shows) {
    lines.prompt(shows);
  }

  /** Says whether a line is being edited now, if there is a prompt. */
  public void editing(boolean now) {
    lines.editing(now);
  }

  /** Tells a prompt, if there is one. */
  private void announce(Job job, String text) {
    if (lines.prompting()) {
      String number = job.toString().substring(job.family().length() + 1);
      String name = job.name() == null ? "" : job.name() + ": ";
      String line = "[" + number + "] " + name + text + "\n";
      try {
        lines.line(line.getBytes(StandardCharsets.UTF_8), true);
      } catch (IOException e) {
        return; // nobody is there to be told
      }
    }
  }

  void over(Job job, Outcome came) {
    if (lines.prompting() && !job.seen()) {
      job.see(shell.session()); // before it is told: who reads it finds the job closed
      announce(job, came.told());
    }
  }

  void gone(Job job, Outcome end) {
    boolean prompting = lines.prompting();
    if (prompting || job.seen()) {
      job.see(shell.session());
    }
    if (prompting) {
      announce(job, end.told());
    }
  }

  private void watch() {
    Map<Job, String> before = new HashMap<>();
    Map<Job, String> told = new HashMap<>();
    while (true) {
      LockSupport.parkNanos(LOOK);
      List<Job> open = open();
      before.keySet().retainAll(open);
      told.keySet().retainAll(open);
      for (Job job : open) {
        String in = job.waiting();
        // Twice the same: a call that is over in no time is not worth a line.
        if (in != null && in.equals(before.get(job)) && !in.equals(told.put(job, in))) {
          announce(job, "waiting in " + in);
        }
        before.put(job, in);
      }
    }
  }

  /**
   * Ends all of them; one that cannot be ended keeps none of the others. Harmless when done twice.
   *
   * @param failed is told, by the job's name, the errors that nobody has seen, and why it could not
   *     be ended
   */
  public void close(Session session, BiConsumer<String, ProblemException> failed) {
    lines.prompt(null);
    List<Job> open = open();
    for (Job job : open) {
      if (job.outcome() instanceof Outcome.Failed failure && !job.seen()) {
        failed.accept(job.shown(), failure.error());
      }
      try {
        job.askToEnd(); // all first, for each takes its time
      } catch (RuntimeException | LinkageError e) {
        // Closing it tries once more, and says what is wrong.
      }
    }
    for (Job job : open) {
      try {
        job.close(session);
      } catch (ProblemException e) {
        failed.accept(job.shown(), e);
      } catch (RuntimeException | LinkageError e) {
        failed.accept(job.shown(), new Problem.Internal(e.toString()).thrown());
      }
    }
    spawner.close();
    lines.settle();
  }
}
