package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** Where one is. */
@Command(
    name = "pwd",
    summary = "The working directory.",
    search = {"cwd", "directory", "folder", "where"})
public record Pwd() implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    return Bytes.of(session.part(Streams.class).directory().toString());
  }
}
