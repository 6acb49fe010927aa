package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** A line for the other shell. */
@Command(
    name = "sh",
    summary = "Run a line with /bin/sh and give what it prints.",
    search = {"bash", "system", "popen", "exec", "command", "program", "!"},
    blocks = true)
public record Sh(@Arg("the line") String line) implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    return session.part(Streams.class).outside(line);
  }
}
