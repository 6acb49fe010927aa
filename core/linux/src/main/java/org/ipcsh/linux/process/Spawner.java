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
 * <p>All from one thread that never ends: a child that asked to be killed with its parent,
 * PR_SET_PDEATHSIG, is killed when the very thread ends that made it. There is one for the process,
 * for a thread that waits for work is all it is.
 */
public final class Spawner {
  /** Asks to be killed with its parent, then runs a program; from util-linux, so always there. */
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  private static final Spawner INSTANCE = new Spawner();

  private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private Thread thread;

  private Spawner() {}

  /**
   * Starts a program. It has default signal handling, no signal blocked, and no descriptor but
   * those it is given.
   *
   * @throws org.ipcsh.api.ProblemException ENOENT, EACCES and whatever execve(2) fails with
   */
  public static Child start(Launch launch) {
    CompletableFuture<Integer> started = new CompletableFuture<>();
    INSTANCE.submit(
        () -> {
          try {
            started.complete(spawn(launch));
          } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
          }
        });
    try {
      return Child.of(started.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized void submit(Runnable task) {
    if (thread == null) {
      thread = new Thread(null, this::run, "spawner", 256 * 1024);
      thread.setDaemon(true);
      thread.start();
    }
    work.add(task);
  }

  private void run() {
    while (true) {
      try {
        work.take().run();
      } catch (InterruptedException e) {
        // Nobody interrupts this thread; it must not end.
      }
    }
  }

  private static int spawn(Launch launch) {
    Path program = launch.program();
    List<Bytes> arguments = launch.arguments();
    if (!launch.stays() && Files.isExecutable(SETPRIV)) {
      arguments = new ArrayList<>();
      for (String word : List.of("setpriv", "--pdeathsig", "KILL", "--", program.toString())) {
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
