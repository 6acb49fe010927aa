package org.ipcsh.shell.words;

import java.time.Duration;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Tree.Operator;
import org.ipcsh.lang.run.Values;

/** All together. */
@Command(
    name = "sum",
    summary = "Add up numbers or durations, or a field of each row.",
    search = {"total", "add", "plus"})
public sealed interface Sum extends Action<Object> {
  /** Of the values themselves. */
  record Alone(@Input("numbers or durations") Rows<Object> rows) implements Sum {
    @Override
    public Object run(Session session) {
      return sum(Gather.all(session, rows));
    }
  }

  /** Of a field; where it is null it does not count. */
  record Field(@Input("rows") Rows<Object> rows, @Arg("the field") String field) implements Sum {
    @Override
    public Object run(Session session) {
      return sum(Gather.field(session, rows, field));
    }
  }

  private static Object sum(List<Object> values) {
    Object sum = null;
    for (Object value : values) {
      if (!(value instanceof Number || value instanceof Numeric || value instanceof Duration)) {
        throw new Problem.BadValue("what is added up", "numbers or durations", Values.kind(value))
            .thrown();
      }
      sum = sum == null ? value : Values.apply(Operator.PLUS, sum, value);
    }
    return sum == null ? 0L : sum instanceof Numeric only ? (Object) only.number() : sum;
  }
}
