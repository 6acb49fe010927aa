package org.ipcsh.shell.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Between;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** The end of what comes. */
@Command(
    name = "last",
    summary = "Take the last row, or the last few.",
    search = {"tail", "end", "bottom"})
public sealed interface Last extends Action<Object> {
  /** The last row itself, or null. */
  record One(@Input("rows") Rows<Object> rows) implements Last {
    @Override
    public Object run(Session session) {
      List<Object> last = new Some(rows, 1).run(session);
      return last.isEmpty() ? null : last.get(0);
    }
  }

  /** As many as there are, up to a number. */
  record Some(@Input("rows") Rows<Object> rows, @Arg("how many") @Between(low = 0) long count)
      implements Last {
    @Override
    public List<Object> run(Session session) {
      List<Object> ring = new ArrayList<>();
      int oldest = 0;
      try (rows) {
        while (rows.hasNext()) {
          session.checkpoint();
          Object row = rows.next();
          if (ring.size() < count) {
            ring.add(row);
          } else if (count > 0) {
            ring.set(oldest, row);
            oldest = (oldest + 1) % ring.size();
          }
        }
      }
      Collections.rotate(ring, -oldest);
      return Collections.unmodifiableList(ring);
    }
  }
}
