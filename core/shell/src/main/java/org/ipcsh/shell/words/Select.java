package org.ipcsh.shell.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.shell.show.RecordFields;

/** Some fields of each row. */
@Command(
    name = "select",
    summary = "Keep only these fields of each row, in this order.",
    search = {"columns", "project", "cut", "pick"})
public record Select(
    @Input("rows") Rows<Object> rows,
    @Arg("a field") String field,
    @Arg("more fields") List<String> fields)
    implements Action<Rows<Object>> {
  @Override
  public Rows<Object> run(Session session) {
    RecordFields look = session.part(Streams.class).fields();
    Set<String> unique = new LinkedHashSet<>();
    unique.add(field);
    unique.addAll(fields);
    List<String> names = List.copyOf(unique);
    return new Through(
        session,
        rows,
        row -> Row.of(names, names.stream().map(name -> look.field(row, name)).toArray()));
  }
}
