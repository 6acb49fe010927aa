package org.ipcsh.shell.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.fd.Poll;
import org.ipcsh.linux.fd.PollEvent;
import org.ipcsh.linux.process.Child;
import org.ipcsh.linux.process.Exit;
import org.ipcsh.linux.process.Launch;
import org.ipcsh.linux.process.Pipe;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.linux.process.Spawner;
import org.ipcsh.shell.Strand;
import org.ipcsh.shell.show.ClosedOutput;

/** Runs a program that the script waits for. */
public final class Foreground {
  /** How long it may take to end when the script is interrupted, before it is killed. */
  static final long PATIENCE = 2000;

  private static final int BUFFER = 8192;

  private static final Bytes SH = Bytes.of("/bin/sh");
  private static final int INT = (int) Signal.SIGINT.number();
  private static final int PIPE = (int) Signal.SIGPIPE.number();
  private static final int KILL = (int) Signal.SIGKILL.number();

  private final Session session;
  private final Strand strand;
  private final Task task;
  private final Spawner spawner;

  /** For the job that waits. */
  public Foreground(Session session) {
    this.session = session;
    this.strand = session.part(Strand.class);
    this.task = strand.task();
    this.spawner = strand.shell().jobs().spawner();
  }

  /** Runs a program with descriptors of its own besides. */
  void run(CommandLine line, Map<Integer, Integer> wired) {
    done(start(line, wired, null), line.brief());
  }

  /** Has {@code /bin/sh} run a line. */
  public void sh(String line) {
    done(start(shell(line), Map.of(), null), line);
  }

  /**
   * Has {@code /bin/sh} run a line; what it prints, without the newline that ends the last line.
   */
  public Bytes taken(String line) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    done(start(shell(line), Map.of(), printed), line);
    byte[] bytes = printed.toByteArray();
    int end = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
    return Bytes.wrap(bytes).slice(0, end);
  }

  private static CommandLine shell(String line) {
    return CommandLine.of(SH, List.of(Bytes.of("-c"), Bytes.of(line)), null, null);
  }

  private void done(Exit exit, String what) {
    if (strand.inherited() && interrupted(exit)) {
      // Ctrl-C, which the program may have heard before us.
      throw new Problem.Interrupted(Signal.SIGINT.name(), INT).thrown();
    }
    if (exit.code() != 0) {
      throw new Problem.ProgramFailed(what, exit.code()).thrown();
    }
  }

  /** Runs it, with nothing else on the terminal that it may write to. */
  private Exit start(CommandLine line, Map<Integer, Integer> wired, OutputStream taken) {
    Lines lines = strand.shell().jobs().lines();
    if (strand.inherited()) {
      lines.hush();
    }
    try {
      return await(line, wired, taken);
    } finally {
      if (strand.inherited()) {
        lines.unhush();
      }
    }
  }

  /**
   * Runs it with the streams of this process; where they are not the job's own, or its output is
   * taken, with pipes from which it is copied.
   *
   * @param taken where its output goes; null for where results go
   */
  private Exit await(CommandLine line, Map<Integer, Integer> wired, OutputStream taken) {
    OutputStream direct = strand.direct(); // also has what was printed before stand before it
    OutputStream out = taken != null ? taken : direct;
    boolean ours = strand.inherited();
    Map<Integer, Integer> descriptors = new TreeMap<>();
    if (ours) {
      descriptors.putAll(Map.of(0, 0, 1, 1, 2, 2));
    }
    List<Thread> copies = new ArrayList<>();
    Child child;
    try (Pipe one = ours && taken == null ? null : Pipe.open();
        Pipe two = ours ? null : Pipe.open()) {
      if (one != null) {
        descriptors.put(1, one.writing());
      }
      if (two != null) {
        descriptors.put(2, two.writing());
      }
      descriptors.putAll(wired);
      Launch.Group group = ours ? Launch.Group.OURS : Launch.Group.OWN;
      Launch launch = line.launch(session, descriptors, group, false);
      ReadableByteChannel printed = one == null ? null : one.channel();
      ReadableByteChannel errors = two == null ? null : two.channel();
      child = spawner.start(launch);
      if (printed != null) {
        copies.add(copy(printed, out));
      }
      if (errors != null) {
        copies.add(copy(errors, strand.err()));
      }
    } catch (IOException e) {
      throw new Problem.Internal(e.toString()).thrown();
    }
    Exit exit;
    try {
      exit = end(child);
      for (Thread copy : copies) {
        // What the program itself started may hold the pipe open for long, which must not hold us
        // up, except where its output is the value.
        join(copy, taken == null ? PATIENCE : 0);
      }
    } catch (ProblemException e) {
      if (taken != null) {
        copies.get(0).interrupt(); // nobody wants the value any more
      }
      throw e;
    }
    if (ours && taken == null && exit.code() == 128 + PIPE && readerGone()) {
      throw new ClosedOutput();
    }
    return exit;
  }

  /** Whether nobody reads standard output any more, so that the program's end is ours. */
  private boolean readerGone() {
    Poll poll = new Poll(1);
    poll.set(0, 1, 0);
    return poll.call(new Kernel(task), 0) > 0
        && (poll.revents(0) & (int) PollEvent.POLLERR.number()) != 0;
  }

  /** Waits until a thread ends, at most so many milliseconds; 0 for as long as that takes. */
  private void join(Thread thread, long millis) {
    try {
      task.await(
          () -> {
            thread.join(millis);
            return null;
          });
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      throw new Problem.Internal(e.toString()).thrown();
    }
  }

  /** Starts a thread that copies; interrupting it closes what it reads from. */
  private static Thread copy(ReadableByteChannel from, OutputStream to) {
    Thread thread =
        new Thread(
            null,
            () -> {
              try (from) {
                ByteBuffer some = ByteBuffer.allocate(BUFFER);
                while (from.read(some.clear()) >= 0) {
                  to.write(some.array(), 0, some.position());
                }
                to.flush();
              } catch (IOException e) {
                return; // nobody reads it, or wants it: the program hears of that as it writes on
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
    child.signalTree(INT);
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
    child.signalTree(signal);
    try {
      child.end().get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException e) {
      child.signalTree(KILL);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an end is never an error", e);
    }
  }
}
