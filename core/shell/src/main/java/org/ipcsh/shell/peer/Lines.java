package org.ipcsh.shell.peer;

import java.util.Map;
import org.ipcsh.api.Program;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;

/** Command lines that give a handle. */
final class Lines {
  private Lines() {}

  static Program program(String line) {
    Source source = new Source("", line);
    return new Program(new Span(source, 0, line.length()), Map.of(), Map.of());
  }
}
