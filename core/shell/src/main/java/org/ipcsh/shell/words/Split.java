package org.ipcsh.shell.words;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;

/** Text into parts. */
@Command(
    name = "split",
    summary = "Cut text into parts at blanks, or at a separator.",
    search = {"cut", "fields", "tokens", "words", "IFS"})
public sealed interface Split extends Action<List<Bytes>> {
  /** At blanks, tabs and newlines, any number of which separate. */
  record Blanks(@Input("the text") Bytes text) implements Split {
    @Override
    public List<Bytes> run(Session session) {
      List<Bytes> parts = new ArrayList<>();
      int from = -1;
      for (int at = 0; at <= text.size(); at++) {
        boolean blank = at == text.size() || blank(text.at(at));
        if (!blank && from < 0) {
          from = at;
        } else if (blank && from >= 0) {
          parts.add(text.slice(from, at));
          from = -1;
        }
      }
      return parts;
    }

    private static boolean blank(int value) {
      return value == ' ' || (value >= '\t' && value <= '\r');
    }
  }

  /** At every place where a separator stands; there may be nothing between two. */
  record At(@Input("the text") Bytes text, @Arg("what separates the parts") Bytes separator)
      implements Split {
    @Override
    public List<Bytes> run(Session session) {
      if (separator.size() == 0) {
        throw new Problem.BadValue("the separator", "text", "empty").thrown();
      }
      List<Bytes> parts = new ArrayList<>();
      int from = 0;
      for (int at = text.indexOf(separator, 0); at >= 0; at = text.indexOf(separator, from)) {
        session.checkpoint();
        parts.add(text.slice(from, at));
        from = at + separator.size();
      }
      parts.add(text.slice(from, text.size()));
      return parts;
    }
  }
}
