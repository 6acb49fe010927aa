package org.ipcsh.shell.repl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.parse.Parser;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.registry.Registry;
import org.ipcsh.shell.registry.RowType;

/** What {@code $it} is in the block being typed: a row of what comes down the pipe to it. */
final class Upstream {
  /** Words that hand rows on as they are. */
  private static final Set<String> AS_THEY_ARE =
      Set.of("where", "sort-by", "first", "last", "uniq", "reverse");

  private static final String PICKS = "select";

  private final Shell shell;
  private final Variables variables;

  Upstream(Shell shell, Variables variables) {
    this.shell = shell;
    this.variables = variables;
  }

  /** The fields of {@code $it} at the end of a text, each with what it is, if that is known. */
  Map<String, String> fields(String text) {
    for (int at = opener(text, text.length()); at >= 0; at = opener(text, at)) {
      Map<String, String> fields = text.charAt(at) == '{' ? taken(pipeline(text, at)) : Map.of();
      if (!fields.isEmpty()) {
        return fields; // else it may be a block in a block, as that of an if
      }
    }
    return Map.of();
  }

  private Map<String, String> taken(List<Tree.Stage> stages) {
    if (stages.size() < 2) {
      return Map.of();
    }
    Map<String, String> fields = head(stages.get(0));
    for (Tree.Stage stage : stages.subList(1, stages.size() - 1)) {
      if (!(stage instanceof Tree.Call call)) {
        return Map.of();
      }
      if (call.command().text().equals(PICKS)) {
        fields = picked(fields, call.arguments());
      } else if (!AS_THEY_ARE.contains(call.command().text())) {
        return Map.of();
      }
    }
    return fields;
  }

  private Map<String, String> head(Tree.Stage stage) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (stage instanceof Tree.Call call) {
      String name = call.command().text();
      Registry.Known known =
          shell.scope().functionNamed(name) == null ? shell.registry().known(name) : null;
      if (known != null) {
        RowType.fields(shell.registry().type(known)).forEach(field -> fields.put(field, ""));
      }
    } else if (stage instanceof Tree.Expr expr) {
      Object value = variables.value(expr);
      Object row = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
      List<String> names = row == null ? null : shell.records().fields(row);
      if (names != null) {
        names.forEach(field -> fields.put(field, ""));
      }
    }
    return fields;
  }

  private Map<String, String> picked(Map<String, String> from, List<Tree.Argument> names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Tree.Argument argument : names) {
      String name = variables.word(argument);
      if (name != null && from.containsKey(name)) {
        fields.put(name, from.get(name));
      }
    }
    return fields;
  }

  /** The pipeline that a block is an argument of; empty if it is of none. */
  private static List<Tree.Stage> pipeline(String text, int block) {
    int from = opener(text, block) + 1;
    Parsed parsed = Parser.parse(new Source("", text.substring(from, block) + "{ }"));
    if (parsed.body() == null || parsed.body().statements().isEmpty()) {
      return List.of();
    }
    List<Tree.Statement> statements = parsed.body().statements();
    Tree.Statement last = statements.get(statements.size() - 1);
    Tree.Pipeline pipeline =
        last instanceof Tree.Pipeline plain
            ? plain
            : last instanceof Tree.Assign assign
                ? assign.value()
                : last instanceof Tree.Return given ? given.value() : null;
    return pipeline == null ? List.of() : pipeline.stages();
  }

  /** Where the innermost bracket stands that is open at a place; -1 if there is none. */
  private static int opener(String text, int at) {
    int closed = 0;
    List<Parsed.Token> tokens = Parser.parse(new Source("", text.substring(0, at))).tokens();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Parsed.Token token = tokens.get(i);
      if (token.paint() == Parsed.Paint.BRACKET) {
        if ("}])".indexOf(text.charAt(token.from())) >= 0) {
          closed++;
        } else if (closed-- == 0) {
          return token.from();
        }
      }
    }
    return -1;
  }
}
