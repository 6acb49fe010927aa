package org.ipcsh.shell.words;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.RecordFields;

/** What stands inside a value. */
@Command(
    name = "get",
    summary = "Take a field or item out of a value, or a field out of each row.",
    search = {"field", "column", "index", "item", "cut"})
public record Get(
    @Input("a record, rows or a list") Object value,
    @Arg("a field's name, or the place of an item from 0") String step,
    @Arg("further ones, each within the one before") List<String> within)
    implements Action<Object> {
  @Override
  public Object run(Session session) {
    RecordFields fields = session.part(Streams.class).fields();
    Object found = get(Values.drain(value, session), step, fields);
    for (String next : within) {
      found = get(found, next, fields);
    }
    return found;
  }

  private static Object get(Object from, String step, RecordFields fields) {
    if (!(from instanceof List<?> list)) {
      return fields.field(from, step);
    }
    if (Values.bare(step) instanceof Long at) {
      if (at < 0 || at >= list.size()) {
        String high = Integer.toString(list.size() - 1);
        throw list.isEmpty()
            ? new Problem.BadValue("what is indexed", "not empty", "empty").thrown()
            : new Problem.OutOfRange("the index", "0", high, step).thrown();
      }
      return list.get((int) (long) at);
    }
    List<Object> column = new ArrayList<>();
    for (Object row : list) {
      column.add(fields.field(row, step));
    }
    return column;
  }
}
