package org.ipcsh.linux;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;

/**
 * One thread of execution that can be woken out of any blocking call: what a job is to the kernel.
 *
 * <p>Its own thread calls {@link #checkpoint}, {@link #within}, {@link #runShielded}, {@link
 * #sleep} and {@link #await}, and makes native calls through a {@link Kernel}; {@link #interrupt}
 * may come from anywhere, at any time. An interrupt stays until {@link #clearInterrupt} takes it
 * away, so that code that swallows one exception meets it again at the next checkpoint. Making one
 * costs nothing native.
 */
public final class Task {
  /** How long a call is given to return before it is signalled again; most need 33 us. */
  private static final long RESEND = 1_000_000;

  /** Whether a checkpoint has something to do. Written under the lock, read without any. */
  private volatile boolean disturbed;

  /**
   * The native call that can block which the thread is in; written by that thread alone. Not
   * volatile, which saves every call two fences: an interrupt that arrives just now may miss it,
   * and then the next signal, RESEND later, finds it. The call itself, which the compiler cannot
   * look into, keeps its writes on either side.
   */
  private NativeCall inCall;

  private final Deque<Limit> limits = new ArrayDeque<>();
  private Problem pending;
  private boolean nudged;

  /**
   * What the thread knows of what has come up, for which it need not be woken any more; never more
   * than there is. Who knows of a nudge and goes on all the same, as in an {@link #await} that a
   * nudge leaves alone, must still be woken when a limit is over or an interrupt comes.
   */
  private Stir noticed = Stir.NONE;

  private Thread parked;
  private boolean interruptible;
  private String awaited;
  private Thread caller;
  private volatile int tid;

  /** What can come up, the stronger the later. */
  private enum Stir {
    NONE,
    /** Only a {@link #nudge}: blocking calls fail, and nothing ends. */
    NUDGE,
    /** An interrupt, or a limit that is over: a checkpoint throws. */
    STOP
  }

  /** Makes one that nothing has interrupted and that has all the time in the world. */
  public Task() {}

  /**
   * Wakes the task out of whatever it is blocked in; its next checkpoint throws {@code why}. The
   * first of several wins, until it is cleared or shielded from.
   */
  public void interrupt(Problem why) {
    synchronized (this) {
      if (pending == null) {
        pending = why;
        noticed = Stir.NONE;
      }
      refresh();
    }
    tick();
  }

  /**
   * Breaks off the call the task is blocked in, or the next one that could block, without ending
   * anything: the call fails with EINTR, and so do those after it until {@link #takeNudge}. What a
   * signal with a handler does.
   */
  public void nudge() {
    synchronized (this) {
      nudged = true;
      refresh();
    }
    tick();
  }

  /** Takes a nudge away; whether there was one. */
  public synchronized boolean takeNudge() {
    boolean was = nudged;
    nudged = false;
    refresh();
    return was;
  }

  synchronized boolean nudged() {
    return nudged;
  }

  /**
   * What the task is blocked in, for whoever watches it: a call with its first argument such as
   * {@code msgrcv(32768)}, or {@code sleep}; null while it runs.
   */
  public String waiting() {
    NativeCall call = inCall;
    if (call != null) {
      return Trace.brief(call);
    }
    synchronized (this) {
      return parked == null ? null : awaited;
    }
  }

  /** Whether an interrupt is pending. */
  public synchronized boolean interrupted() {
    return pending != null;
  }

  /** Takes the pending interrupt away and gives it, or null: the prompt goes on. */
  public synchronized Problem clearInterrupt() {
    Problem was = pending;
    pending = null;
    refresh();
    return was;
  }

  /**
   * Whether something has come up that {@link #checkpoint} may throw for, or a {@link #nudge}.
   * Costs a plain read.
   */
  public boolean disturbed() {
    return disturbed;
  }

  /**
   * Throws if the task was interrupted or is out of time. Costs a plain read while it is neither.
   *
   * @throws ProblemException what {@link #interrupt} was given, or {@link Problem.TimedOut}
   */
  public void checkpoint() {
    if (disturbed) {
      raise();
    }
  }

  /**
   * Starts a time limit, to be closed by the same thread, the last one first. Of nested limits the
   * one that ends first counts.
   */
  public Limit within(Duration time) {
    return within(time, System.nanoTime());
  }

  /**
   * The same for one that has begun before.
   *
   * @param since when, as {@link System#nanoTime} has it
   */
  public Limit within(Duration time, long since) {
    Limit limit = new Limit(this, time, since);
    synchronized (this) {
      limits.push(limit);
      refresh();
    }
    return limit;
  }

  void end(Limit limit) {
    synchronized (this) {
      limits.remove(limit);
      refresh();
    }
  }

  /** Nanoseconds until the task is out of time, never negative; empty without a limit. */
  public OptionalLong deadline() {
    Limit nearest;
    synchronized (this) {
      nearest = nearest();
    }
    return nearest == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, nearest.left(System.nanoTime())));
  }

  /**
   * Runs what must be done although the task was interrupted: a pending interrupt and all limits
   * that stand are set aside meanwhile, also those that have time left, for they would cut it short
   * in the middle. A new interrupt gets through, and then stays pending.
   */
  public void runShielded(Runnable body) {
    Problem aside;
    Deque<Limit> limitsAside;
    synchronized (this) {
      aside = pending;
      pending = null;
      limitsAside = new ArrayDeque<>(limits);
      limits.clear();
      refresh();
    }
    try {
      body.run();
    } finally {
      synchronized (this) {
        pending = pending != null ? pending : aside;
        limits.addAll(limitsAside);
        refresh();
      }
    }
  }

  /**
   * Sleeps, on no native library; a negative or zero time only looks whether to go on. A {@link
   * #nudge} ends it early, as a signal ends sleep(3).
   *
   * @param nanos how long
   */
  public void sleep(long nanos) {
    long end = System.nanoTime() + nanos;
    synchronized (this) {
      parked = Thread.currentThread();
      awaited = "sleep";
    }
    try {
      checkpoint();
      for (long left = nanos; left > 0 && !nudged(); left = end - System.nanoTime()) {
        LockSupport.parkNanos(this, left);
        checkpoint();
      }
    } finally {
      synchronized (this) {
        parked = null;
      }
    }
  }

  /**
   * Runs a Java operation that blocks and that {@link Thread#interrupt} ends with an {@link
   * InterruptedException}, such as taking from a queue or waiting for a process. A {@link #nudge}
   * does not break it off.
   *
   * @throws ProblemException as {@link #checkpoint} does, when woken
   * @throws Exception what the operation throws
   */
  public <T> T await(Callable<T> operation) throws Exception {
    return await(null, operation);
  }

  /**
   * The same for an operation that stands for a call: a {@link #nudge} makes it fail with EINTR.
   *
   * @param call its name, for the error and for {@link #waiting}; null to have it left alone
   */
  public <T> T await(String call, Callable<T> operation) throws Exception {
    synchronized (this) {
      parked = Thread.currentThread();
      interruptible = true;
      awaited = call;
    }
    try {
      while (true) {
        checkpoint();
        if (call != null && nudged()) {
          throw new Problem.CallFailed(call, Errno.EINTR, null).thrown();
        }
        try {
          return operation.call();
        } catch (InterruptedException e) {
          // Ours, or one that came late for an interrupt that has been taken away: then once more.
          checkpoint();
        }
      }
    } finally {
      synchronized (this) {
        parked = null;
        interruptible = false;
        awaited = null;
        // One that arrived after the operation had ended must not hit what the thread does next.
        Thread.interrupted();
      }
    }
  }

  /** To be called before a native call that can block, and {@link #leave} after it. */
  void enter(NativeCall call) {
    if (caller != Thread.currentThread()) {
      prepare();
    }
    inCall = call;
  }

  private void prepare() {
    tid = Waking.prepareThread();
    caller = Thread.currentThread();
  }

  void leave() {
    inCall = null;
  }

  /** Throws what is pending; returns if that has just been taken away, or is but a nudge. */
  void raise() {
    Problem problem;
    synchronized (this) {
      problem = pending;
      if (problem == null) {
        Limit nearest = nearest();
        if (nearest != null && nearest.left(System.nanoTime()) <= 0) {
          nearest.fire();
          problem = new Problem.TimedOut(nearest.time());
        }
      }
      noticed = problem != null ? Stir.STOP : Stir.NUDGE;
      refresh();
    }
    if (problem != null) {
      throw problem.thrown();
    }
  }

  /**
   * What the waker calls when an alarm of this task is due: signals a thread that has not noticed
   * yet, again and again.
   */
  void tick() {
    Thread wake;
    boolean hard;
    synchronized (this) {
      Stir stir = refresh();
      if (interruptible && awaited == null && stir == Stir.NUDGE) {
        noticed = Stir.NUDGE; // a nudge does not break this off
        refresh();
      }
      boolean unnoticed = stir.compareTo(noticed) > 0;
      wake = unnoticed ? parked : null;
      hard = interruptible;
      if (unnoticed && inCall != null) {
        // Under the lock, so that no signal is sent for a disturbance that is over.
        Waking.signal(tid);
      }
      if (wake != null && hard) {
        wake.interrupt();
      } else if (wake != null) {
        LockSupport.unpark(wake);
      }
    }
  }

  /**
   * Brings the attention and the alarm in line with what is pending; under the lock. The alarm is
   * for what the thread has not noticed, else for the nearest limit as long as it is not over,
   * whatever else was noticed, else for nothing.
   *
   * @return what has come up that is not over
   */
  private Stir refresh() {
    Limit nearest = nearest();
    long now = nearest == null && pending == null && !nudged ? 0 : System.nanoTime();
    boolean late = nearest != null && nearest.left(now) <= 0;
    Stir stir = pending != null || late ? Stir.STOP : nudged ? Stir.NUDGE : Stir.NONE;
    if (noticed.compareTo(stir) > 0) {
      noticed = stir; // what comes up again is to be noticed again
    }
    disturbed = stir != Stir.NONE;
    if (stir.compareTo(noticed) > 0) {
      Waker.INSTANCE.at(this, now + RESEND);
    } else if (nearest != null && !late) {
      Waker.INSTANCE.at(this, now + nearest.left(now));
    } else {
      Waker.INSTANCE.never(this);
    }
    return stir;
  }

  private Limit nearest() {
    Limit nearest = null;
    for (Limit limit : limits) {
      if (nearest == null || limit.endsBefore(nearest)) {
        nearest = limit;
      }
    }
    return nearest;
  }
}
