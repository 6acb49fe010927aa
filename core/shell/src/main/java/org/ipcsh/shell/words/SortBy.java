package org.ipcsh.shell.words;

import java.util.Comparator;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Option;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.RecordFields;

/** Sorts rows. */
@Command(
    name = "sort-by",
    summary = "Sort rows by fields, or values by themselves.",
    search = {"order", "sort", "arrange"})
public record SortBy(
    @Input("rows") Rows<Object> rows,
    @Arg("the fields, the weightiest first; none for values that are no records")
        List<String> fields,
    @Option("the largest first") boolean desc)
    implements Action<List<Object>> {
  @Override
  public List<Object> run(Session session) {
    RecordFields look = session.part(Streams.class).fields();
    Comparator<Object> order = fields.isEmpty() ? directed() : null;
    for (String name : fields) {
      Comparator<Object> next = Comparator.comparing(row -> look.field(row, name), directed());
      order = order == null ? next : order.thenComparing(next);
    }
    List<Object> all = Gather.all(session, rows);
    all.sort(order);
    return all;
  }

  /** Null says that there is nothing to compare, so it stands last either way. */
  private Comparator<Object> directed() {
    Comparator<Object> order = Values::compare;
    return Comparator.nullsLast(desc ? order.reversed() : order);
  }
}
