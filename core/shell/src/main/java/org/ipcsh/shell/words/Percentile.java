package org.ipcsh.shell.words;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Between;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;

/** A value that so many of a hundred do not exceed. */
@Command(
    name = "percentile",
    summary = "The value that a share of all does not exceed: percentile 50 is the median.",
    search = {"median", "quantile", "p99", "latency", "distribution"})
public sealed interface Percentile extends Action<Object> {
  /** Of the values themselves; null if there are none. */
  record Alone(
      @Input("values that compare") Rows<Object> rows,
      @Arg("from 0 to 100") @Between(low = 0, high = 100) double share)
      implements Percentile {
    @Override
    public Object run(Session session) {
      return nearest(Gather.all(session, rows), share);
    }
  }

  /** Of a field; null if it is so in all of them. */
  record Field(
      @Input("rows") Rows<Object> rows,
      @Arg("from 0 to 100") @Between(low = 0, high = 100) double share,
      @Arg("the field") String field)
      implements Percentile {
    @Override
    public Object run(Session session) {
      return nearest(Gather.field(session, rows, field), share);
    }
  }

  /** By the nearest rank: one of the values, never something between two. */
  private static Object nearest(List<Object> values, double share) {
    if (values.isEmpty()) {
      return null;
    }
    values.sort(Values::compare);
    int rank = (int) Math.ceil(share / 100 * values.size());
    return values.get(Math.max(rank, 1) - 1);
  }
}
