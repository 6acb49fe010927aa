package org.ipcsh.shell.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedList;
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
      Deque<Object> last = new LinkedList<>(); // an ArrayDeque takes no null
      try (rows) {
        while (rows.hasNext()) {
          session.checkpoint();
          last.addLast(rows.next());
          if (last.size() > count) {
            last.removeFirst();
          }
        }
      }
      return Collections.unmodifiableList(new ArrayList<>(last));
    }
  }
}
