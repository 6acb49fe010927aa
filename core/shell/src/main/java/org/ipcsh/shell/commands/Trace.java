package org.ipcsh.shell.commands;

import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.shell.Shell;

/** The trace of system calls. */
@Command(
    name = "trace",
    man = "strace(1)",
    summary = "Show every system call from here on as strace shows it, or stop doing so.",
    search = {"strace", "debug", "syscalls"})
public sealed interface Trace<R> extends Action<R> {
  /** Switches it. */
  record Switch(@Word({"on", "off"}) String state) implements Trace<Void> {
    @Override
    public Void run(Session session) {
      session.part(Shell.class).trace(state.equals("on"));
      return null;
    }
  }

  /** Tells whether it is on. */
  record Tell() implements Trace<Boolean> {
    @Override
    public Boolean run(Session session) {
      return session.part(Shell.class).tracing();
    }
  }
}
