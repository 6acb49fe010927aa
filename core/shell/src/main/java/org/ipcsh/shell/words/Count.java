package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** How many rows there are. */
@Command(
    name = "count",
    summary = "Count the rows that come in.",
    search = {"number", "how many", "length", "wc"})
public record Count(@Input("rows") Rows<Object> rows) implements Action<Long> {
  @Override
  public Long run(Session session) {
    long count = 0;
    try (rows) {
      while (rows.hasNext()) {
        session.checkpoint();
        rows.next();
        count++;
      }
    }
    return count;
  }
}
