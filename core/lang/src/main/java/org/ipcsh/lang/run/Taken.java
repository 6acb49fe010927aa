package org.ipcsh.lang.run;

import org.ipcsh.api.Rows;
import org.ipcsh.api.Span;

/**
 * A pipeline whose value is taken. Rows can be read but once, so that whoever keeps the value gets
 * them as a list; a loop reads them one by one.
 */
final class Taken extends Node {
  private final Node pipeline;
  private final String command;

  /**
   * Makes one.
   *
   * @param command whose rows they are, for errors while they are read; null if several had a hand
   *     in them
   */
  Taken(Span span, Node pipeline, String command) {
    super(span);
    this.pipeline = pipeline;
    this.command = command;
  }

  @Override
  Object run(Frame frame) {
    return drained(pipeline.run(frame), frame);
  }

  /** What the pipeline gave, as something to keep. */
  Object drained(Object value, Frame frame) {
    if (!(value instanceof Rows)) {
      return value;
    }
    try {
      return Values.drain(value, frame.session);
    } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
      throw Failures.located(e, span(), command);
    }
  }

  Node pipeline() {
    return pipeline;
  }

  @Override
  Object lazy(Frame frame) {
    return pipeline.run(frame);
  }
}
