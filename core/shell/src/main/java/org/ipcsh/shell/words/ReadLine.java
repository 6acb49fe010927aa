package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** One line of standard input. */
@Command(
    name = "read-line",
    summary = "Read one line of standard input; null at its end.",
    search = {"stdin", "input", "gets", "prompt", "ask"},
    blocks = true)
public record ReadLine() implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    return session.part(Streams.class).in().line();
  }
}
