package org.ipcsh.shell.words;

import java.time.Duration;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.linux.Limit;
import org.ipcsh.linux.Task;

/** A time limit. */
@Command(
    name = "within",
    summary = "Run a block that must be done within a time.",
    search = {"timeout", "limit", "deadline", "alarm"})
public record Within(@Arg("the time") Duration time, @Arg("what must be done") Block body)
    implements Action<Object> {
  @Override
  public Object run(Session session) {
    long since = System.nanoTime();
    Limit limit = session.part(Task.class).within(time, since);
    try {
      Object value = Values.drain(body.call(), session);
      // What was done too late was not done within the time, even if nothing in it ever slept.
      session.checkpoint();
      return Timed.of(value, session, time, since);
    } finally {
      limit.close();
    }
  }
}
