package org.ipcsh.linux.process;

import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/**
 * kill(2).
 *
 * @param pid a process; 0 our group, -1 all, less a group
 * @param signal its number; 0 only asks whether it could be sent
 */
public record KillCall(int pid, int signal) implements NativeCall {
  @Override
  public String name() {
    return "kill";
  }

  @Override
  public long make() {
    return ProcessCalls.libc().kill(pid, signal);
  }

  @Override
  public void show(Trace trace, long result) {
    trace.number(pid).symbol(traced());
  }

  /** strace counts real-time signals from the kernel's first, which is 32. */
  private String traced() {
    return signal >= 32 && signal <= 64
        ? signal == 32 ? "SIGRTMIN" : "SIGRT_" + (signal - 32)
        : Signal.name(signal);
  }
}
