package org.ipcsh.shell.repl;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Work that must never hold up the one who types, on a thread of its own. */
final class Errand {
  private ExecutorService worker = worker();

  private static ExecutorService worker() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "completion");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Does something when what was asked before is done. */
  synchronized <T> Future<T> start(Supplier<T> work) {
    return worker.submit(work::get);
  }

  /** Does something whose outcome shows by itself. */
  synchronized void run(Runnable work) {
    worker.execute(work);
  }

  /** Leaves behind what does not come to an end: what is asked from here on has another thread. */
  synchronized void abandon() {
    worker.shutdown();
    worker = worker();
  }
}
