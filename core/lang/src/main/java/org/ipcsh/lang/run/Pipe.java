package org.ipcsh.lang.run;

import java.util.List;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Span;

/** Stages joined by {@code |}: the value of each goes to the next, rows still to be read. */
final class Pipe extends Node {
  private final Node first;
  private final Stage[] others;

  Pipe(Span span, Node first, List<Stage> others) {
    super(span);
    this.first = first;
    this.others = others.toArray(new Stage[0]);
  }

  @Override
  Object run(Frame frame) {
    Object value = first.lazy(frame);
    for (Stage stage : others) {
      Object next = null;
      boolean rows = false;
      try {
        next = stage.call(frame, value);
        rows = next instanceof Rows;
      } finally {
        // What gives rows reads its input when they are read, and closes it then.
        if (!rows && value instanceof Rows<?> open) {
          open.close();
        }
      }
      value = next;
    }
    return value;
  }
}
