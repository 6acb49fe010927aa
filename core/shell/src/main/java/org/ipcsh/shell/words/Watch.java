package org.ipcsh.shell.words;

import java.time.Duration;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Between;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Live;
import org.ipcsh.api.Option;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;

/** The same again and again. */
@Command(
    name = "watch",
    summary = "Run a block again and again and show what has changed.",
    search = {"monitor", "refresh", "redraw", "top", "live", "poll", "every", "follow"},
    blocks = true)
public record Watch(
    @Arg("from one run to the next") Duration interval,
    @Arg("what gives what is to be shown") Block body,
    @Option("end after so many runs") @Between(low = 0) Long times)
    implements Action<Watch.Frames> {
  @Override
  public Frames run(Session session) {
    return new Frames(session);
  }

  /** What the block gives, time after time. */
  public final class Frames extends Live<Object> {
    private final Session session;
    private final Streams streams;
    private long runs;
    private long begun;

    Frames(Session session) {
      this.session = session;
      this.streams = session.part(Streams.class);
    }

    @Override
    public Duration interval() {
      return interval;
    }

    @Override
    protected Object read() {
      if (times != null && runs == times) {
        return null;
      }
      if (runs > 0 && !streams.pause(left())) {
        return null;
      }
      session.checkpoint();
      runs++;
      begun = System.nanoTime();
      Object value = body.call();
      if (value instanceof Live<?> inner) {
        value = first(inner);
      }
      return row(Values.drain(value, session));
    }

    /** Until the next run is due: at once, if the last took longer than that. */
    private long left() {
      return Math.max(0, Sleep.nanos(interval) - (System.nanoTime() - begun));
    }

    private static Object first(Rows<?> rows) {
      try (rows) {
        return rows.hasNext() ? rows.next() : null;
      }
    }
  }
}
