package org.ipcsh.linux.desk;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A thread for what changes the thread that does it for good. */
final class OneThread {
  private OneThread() {}

  /** Runs it in a thread that ends with it; what it throws is thrown here. */
  static <T> T run(String name, Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    new Thread(task, name).start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      } else if (e.getCause() instanceof AssertionError failure) {
        throw failure;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
