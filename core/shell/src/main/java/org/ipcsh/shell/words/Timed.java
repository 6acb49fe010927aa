package org.ipcsh.shell.words;

import java.time.Duration;
import org.ipcsh.api.Live;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Limit;
import org.ipcsh.linux.Task;

/** What is live within a time limit: each of its values is made under what is left of it. */
public final class Timed extends Live<Object> {
  private final Live<?> live;
  private final Task task;
  private final Duration time;
  private final long since;

  private Timed(Live<?> live, Task task, Duration time, long since) {
    this.live = live;
    this.task = task;
    this.time = time;
    this.since = since;
  }

  /**
   * What a limit is to hold for although it is read only later.
   *
   * @param since when the limit began, as {@link System#nanoTime} has it
   * @return the value itself, unless it is live
   */
  public static Object of(Object value, Session session, Duration time, long since) {
    return value instanceof Live<?> live
        ? new Timed(live, session.part(Task.class), time, since)
        : value;
  }

  @Override
  public Duration interval() {
    return live.interval();
  }

  @Override
  protected Object read() {
    Limit limit = task.within(time, since);
    try {
      task.checkpoint();
      return live.hasNext() ? row(live.next()) : null;
    } finally {
      limit.close();
    }
  }

  @Override
  protected void release() {
    live.close();
  }
}
