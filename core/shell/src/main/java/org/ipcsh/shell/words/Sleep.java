package org.ipcsh.shell.words;

import java.time.Duration;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Task;

/** Doing nothing for a while. */
@Command(
    name = "sleep",
    summary = "Wait for a time.",
    search = {"wait", "pause", "delay", "usleep", "nanosleep"})
public record Sleep(@Arg("how long") Duration time) implements Action<Void> {
  @Override
  public Void run(Session session) {
    session.part(Task.class).sleep(nanos(time));
    return null;
  }

  /** As many as a clock can count. */
  static long nanos(Duration time) {
    return time.toSeconds() > Integer.MAX_VALUE ? Long.MAX_VALUE / 2 : time.toNanos();
  }
}
