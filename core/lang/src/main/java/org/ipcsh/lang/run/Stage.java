package org.ipcsh.lang.run;

import org.ipcsh.api.Span;

/** A command where it is called: a stage of a pipeline, or all of it. */
abstract class Stage extends Node {
  Stage(Span span) {
    super(span);
  }

  /**
   * Calls it.
   *
   * @param input what came down the pipe; not looked at where the stage is the first
   */
  abstract Object call(Frame frame, Object input);

  /** The command's name, for errors while its rows are read. */
  abstract String name();
}
