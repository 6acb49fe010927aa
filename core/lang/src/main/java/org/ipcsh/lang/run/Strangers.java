package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Host;
import org.ipcsh.lang.Tree;

/** Names that nothing has: what each was most likely meant to be, by what stands round it. */
final class Strangers {
  private static final int LONG = 60;

  private Strangers() {}

  /**
   * A command that there is none of.
   *
   * @param near commands with names like it
   * @param variables those that can be seen from there
   * @param valued whether the value of the call is taken and nothing else
   */
  static ProblemException command(
      Tree.Call call, List<String> near, Iterable<String> variables, boolean valued, Host host) {
    String name = call.command().text();
    Problem.Unknown unknown = new Problem.Unknown("command", name, near);
    return unknown
        .thrown()
        .at(call.command().span())
        .hint(hint(call, unknown.hint(), variables, valued, host));
  }

  private static String hint(
      Tree.Call call, String near, Iterable<String> variables, boolean valued, Host host) {
    String setting = setting(call.arguments());
    if (setting != null) {
      return "a variable is set by " + setting;
    }
    String name = call.command().text();
    for (String variable : variables) {
      if (variable.equals(name)) {
        return "the value of a variable is $" + name;
      }
    }
    List<String> hints = new ArrayList<>();
    if (host.program(name)) {
      hints.add("programs run by !, as in ! " + oneLine(call.span().text(), name));
    }
    if (valued && call.arguments().isEmpty()) {
      hints.add("text stands in quotes: \"" + name + "\"");
    }
    String all = String.join("; ", hints);
    return near == null ? (all.isEmpty() ? null : all) : (near + " " + all).strip();
  }

  /** {@code x = 5} of {@code let x = 5}, {@code A=5} of {@code export A=5}; null if it is none. */
  private static String setting(List<Tree.Argument> arguments) {
    if (arguments.isEmpty()) {
      return null;
    }
    Span first = arguments.get(0).span();
    Span last = arguments.get(arguments.size() - 1).span();
    String all = first.through(last).text();
    return all.matches("[a-z_][A-Za-z0-9_]* = \\S.*") || all.matches("[A-Za-z_][A-Za-z0-9_]*=\\S.*")
        ? oneLine(all, all.substring(0, all.indexOf('=')) + "= value")
        : null;
  }

  private static String oneLine(String text, String otherwise) {
    return text.length() > LONG || text.indexOf('\n') >= 0 ? otherwise : text;
  }

  /** A variable that nothing assigns. */
  static ProblemException variable(Tree.Variable variable, Binder binder) {
    String name = variable.name();
    ProblemException unknown =
        new Problem.Unknown("variable", name, Near.of(name, binder.context().names()))
            .thrown()
            .at(variable.span());
    if (name.equals("it")) {
      return unknown.hint("$it is the row that each and where give their block");
    }
    return binder.library().constant(name) == null
        ? unknown
        : unknown.hint("a constant has no $: " + name);
  }
}
