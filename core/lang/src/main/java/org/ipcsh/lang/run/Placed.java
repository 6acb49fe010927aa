package org.ipcsh.lang.run;

import java.time.Duration;
import org.ipcsh.api.Live;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Span;

/**
 * The rows a call gave. Most of its work is done as they are read, and by then others have been
 * called: what goes wrong meanwhile is that call's all the same.
 */
final class Placed {
  private Placed() {}

  /** The value of a call; of rows, ones whose errors have the place and name of the call. */
  static Object of(Object value, Span span, String command) {
    if (value instanceof Live<?> live) {
      return new Lively(live, span, command);
    }
    return value instanceof Rows<?> rows ? new Once(rows, span, command) : value;
  }

  private static boolean ready(Rows<?> from, Span span, String command) {
    try {
      return from.hasNext();
    } catch (RuntimeException
        | StackOverflowError
        | LinkageError
        | AssertionError
        | OutOfMemoryError e) {
      throw Failures.located(e, span, command);
    }
  }

  private static void close(Rows<?> from, Span span, String command) {
    try {
      from.close();
    } catch (RuntimeException e) {
      throw Failures.located(e, span, command);
    }
  }

  private static final class Once extends Rows<Object> {
    private final Rows<?> from;
    private final Span span;
    private final String command;

    Once(Rows<?> from, Span span, String command) {
      this.from = from;
      this.span = span;
      this.command = command;
    }

    @Override
    protected Object read() {
      return Placed.ready(from, span, command) ? row(from.next()) : null;
    }

    @Override
    protected void release() {
      Placed.close(from, span, command);
    }
  }

  private static final class Lively extends Live<Object> {
    private final Live<?> from;
    private final Span span;
    private final String command;

    Lively(Live<?> from, Span span, String command) {
      this.from = from;
      this.span = span;
      this.command = command;
    }

    @Override
    public Duration interval() {
      return from.interval();
    }

    @Override
    protected Object read() {
      return Placed.ready(from, span, command) ? row(from.next()) : null;
    }

    @Override
    protected void release() {
      Placed.close(from, span, command);
    }
  }
}
