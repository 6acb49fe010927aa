package org.ipcsh.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Source;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Surroundings;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.words.ExitRequest;

/**
 * Runs headings of transcripts, each in a fresh shell, in an empty folder, on a thread of its own,
 * and where the machine allows in an IPC namespace of its own: so several may run side by side.
 *
 * <p>The shell has no terminal, 100 columns, no colour, UTC and the C locale. What it writes to
 * standard error stands where it happens, among the output.
 */
public final class Rehearsal {
  /**
   * How long one heading may take before it counts as stuck, from where its first line is typed;
   * and its shell before that, and what is interrupted after it.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int COLUMNS = 100;

  private static final long STACK = 64L << 20;

  private final List<Path> plugins;
  private final Duration patience;
  private final BooleanSupplier isolate;

  /** With plugin jars, or folders of such. */
  public Rehearsal(List<Path> plugins) {
    this(plugins, PATIENCE, new IpcNamespace()::enter);
  }

  /** With a way to give the calling thread a namespace, which says whether it could. */
  Rehearsal(List<Path> plugins, Duration patience, BooleanSupplier isolate) {
    this.plugins = List.copyOf(plugins);
    this.patience = patience;
    this.isolate = isolate;
  }

  /**
   * Whether each heading has an IPC namespace of its own. Where it has not, headings must not run
   * side by side: what one makes would look like what another left.
   */
  public boolean isolated() {
    FutureTask<Boolean> probe = new FutureTask<>(isolate::getAsBoolean);
    new Thread(probe, "namespace probe").start();
    try {
      return probe.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Runs one heading; whatever goes wrong is in the outcome. */
  public Outcome run(Transcript.Heading heading) {
    Run run = new Run(heading);
    FutureTask<Outcome> task = new FutureTask<>(run::perform);
    Thread thread = new Thread(null, task, "transcript " + heading.title(), STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      if (run.begun.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        try {
          return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          run.interrupt();
        }
      }
      return task.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      StackTraceElement[] frames = e.getCause().getStackTrace();
      String at = frames.length == 0 ? "" : " at " + frames[0];
      run.fail(run.line, "it could not be run: " + e.getCause() + at);
    } catch (TimeoutException e) {
      run.fail(run.line, "this does not end, not even when interrupted");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.fail(run.line, "interrupted");
    }
    return run.outcome();
  }

  /** A shell such as the headings run in, for what is not typed: walking the registry. */
  Shell shell(Path folder, ByteArrayOutputStream out) {
    Map<String, String> env =
        Map.of(
            "PATH",
            System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
            "HOME",
            folder.toString(),
            "LC_ALL",
            "C",
            "TZ",
            "UTC");
    return Shell.start(
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            out,
            env,
            folder,
            plugins,
            Look.plain(COLUMNS, ZoneOffset.UTC),
            InstantSource.system()));
  }

  /** One heading as it runs. Its own thread writes; another may read while it is stuck. */
  private final class Run {
    private final Transcript.Heading heading;
    private final Comparison comparison;
    private final List<List<String>> came = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private Set<String> forms = Set.of();
    private volatile int line;
    private volatile Shell shell;

    Run(Transcript.Heading heading) {
      this.heading = heading;
      this.comparison = new Comparison(heading);
      this.line = heading.line();
    }

    synchronized void fail(int at, String why) {
      failures.add(heading.file() + ":" + at + ": " + why);
    }

    synchronized Outcome outcome() {
      return new Outcome(
          heading, List.copyOf(came), List.copyOf(failures), forms, comparison.rewritten());
    }

    void interrupt() {
      fail(line, "this does not end within " + patience.toSeconds() + " s");
      Shell running = shell;
      if (running != null) {
        running.interrupt(new Problem.Interrupted("SIGINT", 2));
      }
    }

    Outcome perform() throws IOException, InterruptedException {
      try {
        return performed();
      } finally {
        begun.countDown(); // what comes to no line does not keep us waiting
      }
    }

    private Outcome performed() throws IOException, InterruptedException {
      boolean alone = isolate.getAsBoolean();
      Set<KernelObject> before = KernelObject.all();
      Path folder = Files.createTempDirectory("ipcsh-transcript");
      try {
        converse(folder);
      } finally {
        PluginJar.delete(folder);
      }
      Set<KernelObject> left = new LinkedHashSet<>(KernelObject.all());
      left.removeAll(before);
      for (KernelObject object : left) {
        String doubt = alone ? "" : ", if it was not made by another process meanwhile";
        fail(heading.line(), "a kernel object is left behind: " + object + doubt);
        if (alone) { // else it may be somebody's
          object.remove();
        }
      }
      return outcome();
    }

    private void converse(Path folder) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Shell fresh = shell(folder, out)) {
        shell = fresh;
        // What is put off first runs last: after all that the transcript puts off, and before the
        // shell closes what is still open.
        fresh.session().defer(it -> unclosed(fresh));
        Recording recording = new Recording(fresh.registry());
        type(fresh, out);
        forms = recording.called();
        line = heading.line();
      }
      for (String said : lines(out)) {
        fail(line, "leaving the shell says: " + said);
      }
    }

    private void type(Shell fresh, ByteArrayOutputStream out) {
      boolean ended = false;
      for (Transcript.Exchange exchange : heading.exchanges()) {
        line = exchange.line();
        if (ended) {
          fail(line, "the session has ended before this");
          return;
        }
        begun.countDown();
        try {
          fresh.enter(new Source("", comparison.typed(exchange)));
        } catch (ExitRequest e) {
          ended = true;
        }
        take(exchange, lines(out));
      }
    }

    private Object unclosed(Shell fresh) {
      for (Handle handle : fresh.session().handles()) {
        fail(line, "a handle is left open: " + handle);
      }
      return null;
    }

    private synchronized void take(Transcript.Exchange exchange, List<String> lines) {
      came.add(lines);
      String wrong = comparison.compare(exchange, lines);
      if (wrong != null) {
        failures.add(wrong);
      }
    }
  }

  /** The lines written since it was last asked; jobs write at any time, on threads of their own. */
  static List<String> lines(ByteArrayOutputStream out) {
    String text;
    synchronized (out) { // its own lock: what came between the two would be lost
      text = out.toString(StandardCharsets.UTF_8);
      out.reset();
    }
    return text.lines().toList();
  }
}
