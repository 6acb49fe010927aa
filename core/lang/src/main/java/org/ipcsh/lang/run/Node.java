package org.ipcsh.lang.run;

import org.ipcsh.api.Span;

/** A piece of a bound script that can be run. */
abstract class Node {
  private final Span span;

  Node(Span span) {
    this.span = span;
  }

  /** Where it stands. */
  final Span span() {
    return span;
  }

  /**
   * Runs it. A statement gives a {@link Flow} where it leaves its body; a command or pipeline may
   * give rows that are still to be read.
   */
  abstract Object run(Frame frame);

  /**
   * As {@link #run}, for who reads rows one by one and closes them: they may still be to be read.
   */
  Object lazy(Frame frame) {
    return run(frame);
  }

  /** What it gives whenever it runs, or null if only running tells. */
  Constant constant() {
    return null;
  }

  /** A value known before anything runs. */
  static final class Constant extends Node {
    private final Object value;

    Constant(Span span, Object value) {
      super(span);
      this.value = value;
    }

    Object value() {
      return value;
    }

    @Override
    Object run(Frame frame) {
      return value;
    }

    @Override
    Constant constant() {
      return this;
    }
  }
}
