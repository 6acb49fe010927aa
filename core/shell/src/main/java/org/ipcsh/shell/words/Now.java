package org.ipcsh.shell.words;

import java.time.Instant;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;

/** The time of day. */
@Command(
    name = "now",
    summary = "The time of day.",
    search = {"date", "clock", "timestamp", "epoch"})
public record Now() implements Action<Instant> {
  @Override
  public Instant run(Session session) {
    return session.clock().instant();
  }
}
