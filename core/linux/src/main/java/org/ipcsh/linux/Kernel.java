package org.ipcsh.linux;

import java.lang.ref.Reference;
import java.util.function.Consumer;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;

/**
 * What native calls are made with: one for each job, used by its thread. It turns a failed call
 * into a {@link Problem.CallFailed}, lets a blocked one be woken, and tells the trace.
 */
public final class Kernel {
  private static final int EINTR = 4;

  private final Task task;
  private final Scratch scratch = new Scratch();
  private Consumer<String> sink;

  /** Makes one for a task, without touching anything native. */
  public Kernel(Task task) {
    this.task = task;
  }

  /** The kernel of the job that runs a command. */
  public static Kernel of(Session session) {
    return session.part(Kernel.class);
  }

  /** The task whose calls these are. */
  public Task task() {
    return task;
  }

  /**
   * Memory for a call's arguments, good until the same thread asks for some again.
   *
   * @return always the same
   */
  public Scratch scratch() {
    return scratch;
  }

  /** Shows each call from here on as one line, as {@code strace -a1} does; null ends that. */
  public void trace(Consumer<String> lines) {
    sink = lines;
  }

  /** Whether calls are shown. */
  public boolean tracing() {
    return sink != null;
  }

  /**
   * Makes a call that must not fail.
   *
   * @return what it gave
   * @throws ProblemException {@link Problem.CallFailed}, or what {@link Task#checkpoint} throws if
   *     the call blocks and is woken
   */
  public long call(NativeCall call) {
    long result = attempt(call);
    if (failed(result)) {
      throw new Problem.CallFailed(call.name(), errno(result), null).thrown();
    }
    return result;
  }

  /**
   * Makes a call that may fail.
   *
   * @return what it gave, or the errno, negative, as the kernel itself answers; see {@link #failed}
   * @throws ProblemException what {@link Task#checkpoint} throws if the call blocks and is woken
   */
  public long attempt(NativeCall call) {
    try {
      long result = call.blocks() ? blocking(call) : once(call);
      if (sink != null) {
        show(call, result);
      }
      return result;
    } finally {
      // What the call points the kernel to is freed with it.
      Reference.reachabilityFence(call);
      Reference.reachabilityFence(scratch);
    }
  }

  /** Whether a result of {@link #attempt} is an errno. */
  public static boolean failed(long result) {
    return result < 0 && result >= -4095;
  }

  /** The errno that a result of {@link #attempt} is. */
  public static Errno errno(long result) {
    return Errno.of((int) -result);
  }

  private static long once(NativeCall call) {
    long result = call.make();
    return result == -1 ? -Native.errno() : result;
  }

  private long blocking(NativeCall call) {
    NativeCall next = call;
    task.enter(call);
    try {
      while (true) {
        if (task.disturbed()) {
          task.raise();
          if (task.nudged()) {
            return -EINTR;
          }
        }
        long result = once(next);
        // A call that was woken may also have done part of its work, and then says how much: that
        // is its result, and the next checkpoint stops. Nothing done is EINTR, and without an
        // interrupt of ours it is a stray signal: SIGCONT, or ours for a call that is over.
        if (result != -EINTR) {
          return result;
        }
        next = next.again();
      }
    } finally {
      task.leave();
    }
  }

  private void show(NativeCall call, long result) {
    Trace trace = new Trace();
    trace.start(call.name());
    call.show(trace, result);
    trace.result();
    if (failed(result)) {
      trace.symbol("-1 " + errno(result) + " (" + errno(result).help() + ")");
    } else {
      call.showResult(trace, result);
    }
    sink.accept(trace.toString());
  }
}
