package org.ipcsh.shell.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.run.Usage;

/** Finds the argument being typed, and what the signature wants after it. */
final class Hints {
  private final Reading reading;
  private final Signatures signatures;
  private final Variables variables;

  Hints(Reading reading, Signatures signatures, Variables variables) {
    this.reading = reading;
    this.signatures = signatures;
    this.variables = variables;
  }

  /** What helps at the end of a text. */
  Hint of(String text) {
    Parsed.Cursor cursor = reading.cursor(text);
    if (cursor.command() == null) {
      return Hint.NONE;
    }
    Signature signature = signatures.of(cursor.command().text());
    if (signature == null) {
      return Hint.NONE;
    }
    Fit fit = new Fit(signature, cursor.before(), variables::word);
    // A finished closing bracket or quote is still part of the word before.
    boolean next = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    if (fit.awaited() != null) {
      return new Hint(List.of(), next, Usage.word(fit.awaited()), meaning(fit.awaited()));
    }
    if (cursor.place() == Parsed.Place.OPTION && !fit.optionsEnded()) {
      return option(fit, cursor.prefix());
    }
    return argument(signature, fit, next);
  }

  private static Hint option(Fit fit, String prefix) {
    int equals = prefix.indexOf('=');
    String name = prefix.substring(0, equals < 0 ? prefix.length() : equals);
    Param option =
        name.length() < 2 ? null : fit.option(fit.options(), name.replaceFirst("--?", ""));
    return option == null ? Hint.NONE : new Hint(List.of(), false, name, meaning(option));
  }

  private static Hint argument(Signature signature, Fit fit, boolean next) {
    if (fit.slots().isEmpty()) {
      return new Hint(options(signature, fit), next, "", "");
    }
    Param first = fit.slots().get(0).param();
    Set<String> words = new LinkedHashSet<>();
    Signature.Form form = fit.slots().get(0).form();
    boolean several = false;
    for (Fit.Slot slot : fit.slots()) {
      several |= slot.form() != form;
      if (slot.param().role() == Role.WORD) {
        words.addAll(slot.param().words());
      }
    }
    String name = first.role() == Role.WORD ? String.join("|", words) : Usage.word(first);
    List<String> rest = new ArrayList<>();
    if (next) {
      rest.add(name);
    }
    boolean parting = several && first.role() == Role.WORD;
    if (!parting) {
      List<Param> params = form.params();
      for (int i = fit.slots().get(0).index() + 1; i < params.size(); i++) {
        rest.add(Usage.word(params.get(i)));
      }
      rest.addAll(options(signature, fit));
    }
    return new Hint(rest, next, name, meaning(first));
  }

  private static List<String> options(Signature signature, Fit fit) {
    List<String> words = new ArrayList<>();
    for (Param option : fit.options()) {
      // What all commands take is no news.
      if (option.reader() != null || option.name().equals("timeout")) {
        words.add("[" + Usage.dashed(signature, option) + "]");
      }
    }
    return words;
  }

  private static String meaning(Param param) {
    String help = param.help();
    if (help.isEmpty() && param.reader() != null) {
      help = param.reader().expects();
    }
    boolean said = param.otherwise() != null && !param.otherwise().isEmpty();
    return said ? help + " (" + param.otherwise() + " if left out)" : help;
  }
}
