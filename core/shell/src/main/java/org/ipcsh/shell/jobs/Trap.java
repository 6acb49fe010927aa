package org.ipcsh.shell.jobs;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.SignalNumber;

/** What is done about a signal. */
@Command(
    name = "trap",
    man = "sigaction(2)",
    summary = "Run a block whenever a signal comes, or without a block no more.",
    search = {"sigaction", "signal", "handler", "catch", "SIGINT", "Ctrl-C"})
public record Trap(
    @Arg("the signal") SignalNumber signal,
    @Arg(value = "what is done then", otherwise = "") Block body)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    Traps traps = session.part(Traps.class);
    if (body == null) {
      traps.reset(signal.value());
    } else {
      traps.set(signal.value(), body);
    }
    return null;
  }
}
