package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;

/** A block for each row. */
@Command(
    name = "each",
    summary = "Run a block for each row, and give what it gives.",
    search = {"map", "foreach", "xargs", "loop", "transform"})
public record Each(@Input("rows") Rows<Object> rows, @Arg("what to do with $it") Block body)
    implements Action<Rows<Object>> {
  @Override
  public Rows<Object> run(Session session) {
    return new Through(session, rows, row -> value(row, session));
  }

  /** A block that gives null has done all there was to do, as print has. */
  private Object value(Object row, Session session) {
    Object value = Values.drain(body.call(row), session);
    return value == null ? Through.NONE : value;
  }
}
