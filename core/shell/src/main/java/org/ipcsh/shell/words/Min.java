package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** The smallest. */
@Command(
    name = "min",
    summary = "The smallest of the values that come in, or of a field of each row.",
    search = {"smallest", "least", "minimum", "lowest"})
public sealed interface Min extends Action<Object> {
  /** Of the values themselves; null if there are none. */
  record Alone(@Input("values that compare") Rows<Object> rows) implements Min {
    @Override
    public Object run(Session session) {
      return Gather.best(Gather.all(session, rows), order -> order < 0);
    }
  }

  /** Of a field; null if it is so in all of them. */
  record Field(@Input("rows") Rows<Object> rows, @Arg("the field") String field) implements Min {
    @Override
    public Object run(Session session) {
      return Gather.best(Gather.field(session, rows, field), order -> order < 0);
    }
  }
}
