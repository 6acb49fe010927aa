package org.ipcsh.linux;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one thread that looks after time: it ticks each task when its alarm is due, be it that a
 * limit is over or that a signal has to be sent again. It starts with the first alarm.
 *
 * <p>There is one for the process and not one for each session, because a thread with nothing to do
 * most of the time is all it is.
 */
final class Waker {
  static final Waker INSTANCE = new Waker();

  private static final long RETRY_NANOS = 1_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition earlier = lock.newCondition();
  private final Map<Task, Long> alarms = new LinkedHashMap<>();
  private Thread thread;

  /** When the thread wakes of itself; meaningful while {@link #asleep}. */
  private long until;

  private boolean asleep;

  private Waker() {}

  /** Sets the task's alarm, in place of the one it had. */
  void at(Task task, long nanoTime) {
    lock.lock();
    try {
      alarms.put(task, nanoTime);
      if (thread == null) {
        thread = new Thread(null, this::run, "waker", 256 * 1024);
        thread.setDaemon(true);
        thread.start();
      } else if (asleep && nanoTime - until < 0) {
        earlier.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes the task's alarm away. */
  void never(Task task) {
    lock.lock();
    try {
      alarms.remove(task);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What a script makes of memory must not end this thread, for then no limit would ever be over
   * again, not even that of the script itself: it tries again until there is some.
   */
  private void run() {
    Task due = null;
    while (true) {
      try {
        if (due == null) {
          due = next();
        }
        // Outside the lock: a task takes its own lock first and then ours.
        due.tick();
        due = null;
      } catch (OutOfMemoryError e) {
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  /** Waits for the next alarm and takes it away. */
  private Task next() {
    lock.lock();
    try {
      while (true) {
        long now = System.nanoTime();
        long next = now + Long.MAX_VALUE / 2;
        Task first = null;
        for (Map.Entry<Task, Long> alarm : alarms.entrySet()) {
          if (alarm.getValue() - next < 0) {
            next = alarm.getValue();
            first = alarm.getKey();
          }
        }
        if (next - now <= 0) {
          alarms.remove(first);
          return first;
        }
        until = next;
        asleep = true;
        try {
          earlier.awaitNanos(next - now);
        } catch (InterruptedException e) {
          // Nobody interrupts this thread, and if somebody did, looking again is all there is to
          // do.
        } finally {
          asleep = false;
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
