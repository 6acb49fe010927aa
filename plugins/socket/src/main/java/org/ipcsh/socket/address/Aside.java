package org.ipcsh.socket.address;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Task;

/**
 * Asks libc on a thread of its own. The resolver makes calls of its own, which are none of the
 * script's and stay out of what strace sees of its thread; and it retries what a signal breaks off,
 * so that only from outside can one stop waiting for it.
 */
final class Aside {
  private Aside() {}

  /** What the question gives; a task that is woken stops waiting and leaves the thread alone. */
  static <T> T ask(Task task, Callable<T> question) {
    FutureTask<T> asked = start(question);
    try {
      return task.await(asked::get);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("asking gives a value or fails itself", e);
    }
  }

  /** The same for what takes no time, and for callers that have no task. */
  static <T> T ask(Callable<T> question) {
    FutureTask<T> asked = start(question);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return asked.get();
        } catch (InterruptedException e) {
          interrupted = true; // it is for whatever this thread does next
        } catch (ExecutionException e) {
          throw unwrapped(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> FutureTask<T> start(Callable<T> question) {
    FutureTask<T> asked = new FutureTask<>(question);
    Thread thread = new Thread(asked, "resolver");
    thread.setDaemon(true);
    thread.start();
    return asked;
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }
}
