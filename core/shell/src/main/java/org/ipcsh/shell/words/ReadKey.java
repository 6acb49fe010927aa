package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** One key. */
@Command(
    name = "read-key",
    summary = "Read one character of standard input, on a terminal without waiting for Enter.",
    search = {"stdin", "getch", "getchar", "keyboard", "press"},
    blocks = true)
public record ReadKey() implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    return session.part(Streams.class).key();
  }
}
