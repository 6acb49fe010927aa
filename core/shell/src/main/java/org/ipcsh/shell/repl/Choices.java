package org.ipcsh.shell.repl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Keywords;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.run.Usage;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.registry.Registry;

/** What could stand where one types, by its meaning: from signatures, variables and the session. */
final class Choices {
  private final Shell shell;
  private final Session session;
  private final Variables variables;
  private final Map<String, Choice> found = new LinkedHashMap<>();

  /**
   * Choices for one question.
   *
   * @param session what the readers of arguments are given
   */
  Choices(Shell shell, Session session) {
    this.shell = shell;
    this.session = session;
    this.variables = new Variables(shell);
  }

  /**
   * All that fits; may ask the kernel.
   *
   * @param text what is typed up to the cursor
   */
  Collection<Choice> at(Parsed.Cursor cursor, String text) {
    String prefix = cursor.prefix();
    int from = Math.min(cursor.from(), text.length());
    char before = from > 0 ? text.charAt(from - 1) : 0;
    switch (cursor.place()) {
      case COMMAND -> commands(prefix, last(text, from));
      case ARGUMENT, OPTION -> arguments(cursor, (char) 0);
      case VARIABLE -> named(variables.all(), prefix, before == '{' ? "}" : "");
      case FIELD -> named(fields(cursor.base(), text), prefix, "");
      case OPERAND -> operands(prefix);
      case NOTHING -> {
        if (cursor.command() != null && (before == '"' || before == '\'')) {
          arguments(cursor, before);
        }
      }
    }
    return found.values();
  }

  private Map<String, String> fields(Tree.Expr base, String text) {
    return base instanceof Tree.Variable variable && variable.name().equals("it")
        ? new Upstream(shell, variables).fields(text)
        : variables.fields(base);
  }

  /** The last character before a place that is no blank, or 0. */
  private static char last(String text, int at) {
    String before = text.substring(0, at).stripTrailing();
    return before.isEmpty() ? 0 : before.charAt(before.length() - 1);
  }

  /**
   * Commands, and behind {@code |} only those that take something.
   *
   * @param before what stands before: a statement cannot start behind {@code | = (}
   */
  private void commands(String prefix, char before) {
    for (Registry.Known known : shell.registry().all()) {
      String name = known.entry().name();
      if (before == '|' && !known.entry().piped()) {
        continue;
      }
      add(name, prefix, known.entry().summary());
      if (prefix.indexOf(':') > 0) {
        add(known.plugin().offer().mechanism() + ":" + name, prefix, known.entry().summary());
      }
    }
    if (before != '|') {
      for (Signature function : shell.scope().functions()) {
        add(function.name(), prefix, function.summary());
      }
    }
    if ("|=(".indexOf(before) < 0) {
      Keywords.ALL.forEach((word, use) -> add(word, prefix, use));
    }
  }

  private void arguments(Parsed.Cursor cursor, char quote) {
    Signature signature = signature(cursor.command().text());
    if (signature == null) {
      return;
    }
    String prefix = cursor.prefix();
    Fit fit = new Fit(signature, cursor.before(), variables::word);
    if (fit.awaited() != null) {
      read(fit.awaited(), name -> null, prefix, "", quote);
    } else if (cursor.place() == Parsed.Place.OPTION && !fit.optionsEnded()) {
      options(signature, fit, prefix);
    } else {
      for (Fit.Slot slot : fit.slots()) {
        read(slot.param(), slot.bound(), prefix, "", quote);
      }
    }
  }

  /** A function hides a command. */
  private Signature signature(String name) {
    Signature function = shell.scope().functionNamed(name);
    return function != null ? function : shell.registry().command(name);
  }

  private void options(Signature signature, Fit fit, String prefix) {
    int equals = prefix.indexOf('=');
    if (equals > 2) {
      Param option = fit.option(fit.options(), prefix.substring(2, equals));
      if (option != null) {
        String head = prefix.substring(0, equals + 1);
        read(option, name -> null, prefix.substring(equals + 1), head, (char) 0);
      }
      return;
    }
    for (Param option : fit.options()) {
      add(Usage.dashed(signature, option), prefix, option.help());
    }
  }

  /**
   * What a parameter takes.
   *
   * @param prefix what is typed of it
   * @param head what stands before it in its word
   * @param quote the quote it stands in, or 0
   */
  private void read(Param param, Bound bound, String prefix, String head, char quote) {
    if (param.role() == Param.Role.WORD) {
      for (String word : param.words()) {
        add(word, prefix, param.help());
      }
      return;
    }
    if (param.reader() == null) {
      return;
    }
    List<Candidate> candidates = param.reader().complete(session, bound, prefix);
    if (prefix.isEmpty() && quote == 0) {
      handles(candidates, head);
    }
    for (Candidate candidate : candidates) {
      String text = candidate.text();
      boolean complete = !text.endsWith("/") && !text.endsWith("=");
      String value = head + Quote.word(text, quote, complete);
      found.putIfAbsent(value, new Choice(value, text, candidate.description(), complete));
    }
  }

  /** A variable that holds one of the handles that fit is what people mean, not its name. */
  private void handles(List<Candidate> candidates, String head) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      facts.put(candidate.text(), candidate.description());
    }
    for (String name : shell.scope().names()) {
      if (shell.scope().get(name) instanceof Handle handle && facts.containsKey(handle + "")) {
        String fact = facts.get(handle.toString());
        String text = head + "$" + name;
        found.putIfAbsent(
            text, Choice.of(text, fact.isEmpty() ? handle + "" : handle + ", " + fact));
      }
    }
  }

  private void operands(String prefix) {
    if (prefix.isEmpty()) {
      variables.all().forEach((name, is) -> add("$" + name, prefix, is));
      return;
    }
    for (String word : List.of("true", "false", "null", "not")) {
      add(word, prefix, "");
    }
    for (String constant : shell.registry().constants()) {
      add(constant, prefix, "");
    }
  }

  private void named(Map<String, String> names, String prefix, String after) {
    for (Map.Entry<String, String> each : names.entrySet()) {
      if (each.getKey().startsWith(prefix)) {
        String text = each.getKey() + after;
        found.putIfAbsent(text, new Choice(text, each.getKey(), each.getValue(), true));
      }
    }
  }

  /** Adds a word if it begins so, or has it somewhere: {@code snd} finds {@code msgsnd}. */
  private void add(String word, String prefix, String description) {
    if (word.contains(prefix)) {
      found.putIfAbsent(word, Choice.of(word, description));
    }
  }
}
