package org.ipcsh.shell.repl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.Tree;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.show.Escape;

/** What the line being typed can already say of its variables, without running anything. */
final class Variables {
  private static final int LONGEST = 40;

  private final Shell shell;

  Variables(Shell shell) {
    this.shell = shell;
  }

  /** The names that can follow a $, each with what it is now. */
  Map<String, String> all() {
    Map<String, String> found = new TreeMap<>();
    found.put("args", "arguments of the script");
    found.put("env", "the environment");
    for (String name : shell.scope().names()) {
      found.put(name, glimpse(shell.scope().get(name)));
    }
    return found;
  }

  /** The names that can follow {@code base} and a point, each with what it is now. */
  Map<String, String> fields(Tree.Expr base) {
    Map<String, String> found = new TreeMap<>();
    if (base instanceof Tree.Variable variable && variable.name().equals("env")) {
      shell
          .surroundings()
          .env()
          .forEach((name, value) -> found.put(name, glimpse(Bytes.of(value))));
      return found;
    }
    Object value = value(base);
    List<String> names = value == null ? null : shell.records().fields(value);
    if (names != null) {
      for (String name : names) {
        found.put(name, glimpse(field(value, name)));
      }
    }
    return found;
  }

  /** The value of a path that starts at a variable; null if it is not known. */
  Object value(Tree.Expr expr) {
    if (expr instanceof Tree.Variable variable) {
      return shell.scope().get(variable.name());
    }
    if (expr instanceof Tree.Field field) {
      Object of = value(field.of());
      return of == null ? null : field(of, field.name().text());
    }
    if (expr instanceof Tree.Index index
        && index.at() instanceof Tree.Literal literal
        && literal.value() instanceof Long at
        && value(index.of()) instanceof List<?> list) {
      return at >= 0 && at < list.size() ? list.get(at.intValue()) : null;
    }
    return null;
  }

  private Object field(Object value, String name) {
    try {
      return shell.records().field(value, name);
    } catch (ProblemException e) {
      return null; // what cannot be had now is not described
    }
  }

  /** The word that an argument stands for; null where only running it would tell. */
  String word(Tree.Argument argument) {
    if (!(argument instanceof Tree.Parts parts)) {
      return null;
    }
    StringBuilder word = new StringBuilder();
    for (Tree.Part part : parts.parts()) {
      String text = part(part);
      if (text == null) {
        return null;
      }
      word.append(text);
    }
    return word.toString();
  }

  private String part(Tree.Part part) {
    if (part instanceof Tree.Plain plain) {
      return plain.text();
    }
    if (part instanceof Tree.Text text) {
      StringBuilder all = new StringBuilder();
      for (Tree.Part each : text.parts()) {
        String one = part(each);
        if (one == null) {
          return null;
        }
        all.append(one);
      }
      return all.toString();
    }
    Object value = part instanceof Tree.Expr expr ? value(expr) : null;
    boolean plain = value instanceof Handle || value instanceof Numeric || value instanceof Number;
    return plain || value instanceof Bytes ? value.toString() : null;
  }

  /** A value in a few characters. */
  String glimpse(Object value) {
    String text;
    if (value instanceof Handle handle) {
      text = !handle.closed() ? handle.toString() : handle + ", closed";
    } else if (value instanceof Bytes bytes) {
      text = '"' + Escape.QUOTED.of(bytes.size() > LONGEST ? bytes.slice(0, LONGEST) : bytes) + '"';
    } else if (value instanceof List<?> list) {
      text = list.size() == 1 ? "a list of 1" : "a list of " + list.size();
    } else if (value instanceof Rows<?>) {
      text = "rows";
    } else if (value instanceof Row || (value != null && shell.records().fields(value) != null)) {
      text = String.join(" ", shell.records().fields(value));
    } else {
      text = Escape.CELL.of(String.valueOf(value));
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
