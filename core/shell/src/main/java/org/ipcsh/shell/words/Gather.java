package org.ipcsh.shell.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.RecordFields;

/** Reads rows to their end. */
final class Gather {
  private Gather() {}

  /** All of them in a list that may be changed; closed. */
  static List<Object> all(Session session, Rows<?> rows) {
    List<Object> all = new ArrayList<>();
    try (rows) {
      while (rows.hasNext()) {
        session.checkpoint();
        all.add(Values.normalise(rows.next()));
      }
    }
    return all;
  }

  /** A field of all of them, without those where it is null. */
  static List<Object> field(Session session, Rows<?> rows, String name) {
    RecordFields fields = session.part(Streams.class).fields();
    List<Object> values = all(session, rows);
    values.replaceAll(row -> fields.field(row, name));
    values.removeIf(value -> value == null);
    return values;
  }

  /** The first value that comes out better against each other; null if there are none. */
  static Object best(List<Object> values, IntPredicate better) {
    Object best = null;
    for (Object value : values) {
      if (best == null || better.test(Values.compare(value, best))) {
        best = value;
      }
    }
    return best;
  }
}
