package org.ipcsh.shell.commands;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;

/** The handles that are open. */
@Command(
    name = "handles",
    summary = "List the open handles of this session.",
    search = {"open", "leaks", "descriptors", "jobs"})
public record Handles() implements Action<List<Row>> {
  @Override
  public List<Row> run(Session session) {
    List<Row> rows = new ArrayList<>();
    for (Handle handle : session.handles()) {
      Row row = Row.of("handle", handle);
      Row facts = handle.facts();
      for (String name : facts.names()) {
        row = row.with(name, facts.get(name));
      }
      rows.add(row);
    }
    return rows;
  }
}
