package org.ipcsh.shell.words;

import java.util.HashSet;
import java.util.Set;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;

/** Each only once. */
@Command(
    name = "uniq",
    summary = "Leave out rows that are like one before.",
    search = {"unique", "distinct", "duplicates", "set"})
public record Uniq(@Input("rows") Rows<Object> rows) implements Action<Rows<Object>> {
  @Override
  public Rows<Object> run(Session session) {
    Set<Object> seen = new HashSet<>();
    return new Through(session, rows, row -> seen.add(Values.normalise(row)) ? row : Through.NONE);
  }
}
