package org.ipcsh.linux.process;

import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;

/** A process that we started. */
public final class Child {
  private final int pid;
  private final CompletableFuture<Exit> end = new CompletableFuture<>();

  /** Whether its number is free for others, which it is before {@link #end} tells anybody. */
  private boolean gone;

  private Child(int pid) {
    this.pid = pid;
  }

  /** The child of that number, with a thread that waits for its end. */
  static Child of(int pid) {
    Child child = new Child(pid);
    Thread thread = new Thread(null, child::watch, "end of " + pid, 128 * 1024);
    thread.setDaemon(true);
    thread.start();
    return child;
  }

  /** Its process id. */
  public int pid() {
    return pid;
  }

  /** How it ended, once it has. */
  public CompletableFuture<Exit> end() {
    return end;
  }

  /** Has somebody told how it ended; on another thread, or now if it has. */
  public void whenEnded(Consumer<Exit> told) {
    var unused = end.thenAccept(told);
  }

  /**
   * Sends it a signal, kill(2). Its number cannot belong to another process by then.
   *
   * @param signal the number; 0 sends nothing
   * @return false if it has ended
   * @throws org.ipcsh.api.ProblemException EINVAL, EPERM
   */
  public boolean signal(int signal) {
    return signal(pid, signal);
  }

  /** The same to its process group, of which it must be the leader. */
  public boolean signalGroup(int signal) {
    return signal(-pid, signal);
  }

  /**
   * The same to it and to all that it has started, which need not be in one group: a shell's line
   * ends as a whole.
   */
  public boolean signalTree(int signal) {
    for (ProcessHandle each : descendants()) {
      // One that has ended meanwhile is as good.
      ProcessCalls.libc().kill((int) each.pid(), signal);
    }
    return signal(signal);
  }

  private List<ProcessHandle> descendants() {
    return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).toList();
  }

  private synchronized boolean signal(int whom, int signal) {
    if (gone) {
      return false;
    }
    if (ProcessCalls.libc().kill(whom, signal) != 0) {
      throw new Problem.CallFailed("kill", Kernel.errno(-Native.errno()), null).thrown();
    }
    return true;
  }

  /**
   * Waits until it has ended, and only then takes its status: its number is not free before, and
   * under the lock nobody signals whoever gets it next.
   */
  private void watch() {
    ProcessCalls libc = ProcessCalls.libc();
    int options = SpawnFlag.WEXITED.bits() | SpawnFlag.WNOWAIT.bits();
    Scratch scratch = new Scratch();
    var status = scratch.of(4);
    int waited;
    do {
      waited = libc.waitid(SpawnFlag.P_PID.bits(), pid, 0, options);
    } while (waited != 0 && Native.errno() == 4); // EINTR
    Exit exit;
    synchronized (this) {
      try {
        // If somebody else took the status there is none to be told.
        exit =
            libc.waitpid(pid, scratch.address(), 0) == pid
                ? Exit.of(status.getInt(0))
                : new Exit(0, 0);
      } finally {
        Reference.reachabilityFence(scratch);
      }
      gone = true;
      // Who waits for it runs elsewhere, not under our lock.
      end.completeAsync(() -> exit);
    }
  }
}
