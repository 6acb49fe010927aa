package org.ipcsh.linux.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;

/**
 * Starts programs, posix_spawn(3).
 *
 * <p>All from one thread that ends with the session and not before: a child that asked to be killed
 * with its parent, PR_SET_PDEATHSIG, is killed when the very thread ends that made it. That thread
 * is started by the first who needs it, and is in the namespaces of that one.
 */
public final class Spawner implements AutoCloseable {
  /** Asks to be killed with its parent, then runs a program; from util-linux, so always there. */
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private Thread thread;
  private volatile boolean closed;

  /** Makes one that has no thread yet. */
  public Spawner() {}

  /**
   * Starts a program. It has default signal handling, no signal blocked, and no descriptor but
   * those it is given.
   *
   * @throws org.ipcsh.api.ProblemException ENOENT, EACCES and whatever execve(2) fails with
   */
  public Child start(Launch launch) {
    CompletableFuture<Integer> started = new CompletableFuture<>();
    submit(
        () -> {
          try {
            started.complete(spawn(launch));
          } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            started.completeExceptionally(e);
          }
        });
    try {
      return Child.of(started.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized void submit(Runnable task) {
    if (closed) {
      throw new IllegalStateException("the session has ended");
    }
    if (thread == null) {
      thread = new Thread(null, this::run, "spawner", 256 * 1024);
      thread.setDaemon(true);
      thread.start();
    }
    work.add(task);
  }

  private void run() {
    while (!closed || !work.isEmpty()) {
      try {
        work.take().run();
      } catch (InterruptedException e) {
        // Nobody interrupts this thread; it must not end for that.
      }
    }
  }

  /** Ends the thread, and with it all children that were not to outlive us and are still there. */
  @Override
  public synchronized void close() {
    closed = true;
    work.add(() -> {});
  }

  /**
   * How setpriv is told the program, which becomes the name that the program sees of itself: as it
   * was typed, if that name leads there by PATH.
   */
  private static String named(Launch launch) {
    String typed = launch.arguments().get(0).toString();
    for (Bytes variable : launch.environment()) {
      String text = variable.toString();
      if (text.startsWith("PATH=") && typed.indexOf('/') < 0) {
        for (String folder : text.substring("PATH=".length()).split(":", -1)) {
          Path file = launch.directory().resolve(folder).resolve(typed);
          if (Files.isExecutable(file) && !Files.isDirectory(file)) {
            return file.equals(launch.program()) ? typed : launch.program().toString();
          }
        }
      }
    }
    return launch.program().toString();
  }

  private static int spawn(Launch launch) {
    Path program = launch.program();
    List<Bytes> arguments = launch.arguments();
    if (!launch.stays() && Files.isExecutable(SETPRIV)) {
      arguments = new ArrayList<>();
      for (String word : List.of("setpriv", "--pdeathsig", "KILL", "--", named(launch))) {
        arguments.add(Bytes.of(word));
      }
      arguments.addAll(launch.arguments().subList(1, launch.arguments().size()));
      program = SETPRIV;
    }
    try (SpawnMemory memory = new SpawnMemory(program, arguments, launch)) {
      int errno = memory.spawn();
      if (errno != 0) {
        throw new Problem.CallFailed("execve", Kernel.errno(-errno), null).thrown();
      }
      return memory.pid();
    }
  }
}
