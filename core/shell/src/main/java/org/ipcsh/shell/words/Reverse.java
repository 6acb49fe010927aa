package org.ipcsh.shell.words;

import java.util.Collections;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** The last first. */
@Command(
    name = "reverse",
    summary = "Turn the order of rows round.",
    search = {"tac", "backwards", "rev"})
public record Reverse(@Input("rows") Rows<Object> rows) implements Action<List<Object>> {
  @Override
  public List<Object> run(Session session) {
    List<Object> all = Gather.all(session, rows);
    Collections.reverse(all);
    return all;
  }
}
