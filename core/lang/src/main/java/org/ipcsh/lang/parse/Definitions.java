package org.ipcsh.lang.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Keywords;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.Tree.Parameter.How;

/** {@code def} and {@code source}. */
final class Definitions {
  private static final String PARAMETERS = "parameters stand without ( ) and commas: def f a b { }";

  /** Options that all commands take, which no function takes over. */
  private static final Set<String> OF_ALL = Set.of("help", "raw");

  private final Grammar grammar;
  private final Chars chars;

  Definitions(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** A function, from behind {@code def}. */
  Tree.Def function(int from) {
    Tree.Name name = name();
    List<Tree.Parameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (; ; ) {
      if (chars.blanks()) {
        chars.typing.starts(Place.NOTHING, chars.at);
      }
      int c = chars.peek();
      if (c == '{' || c == Letters.END || c == '\n' || c == ';') {
        break;
      }
      Tree.Parameter parameter = parameter();
      fits(parameter, parameters, names);
      parameters.add(parameter);
    }
    Tree.Block body = grammar.statements.block("the parameters of " + Letters.show(name.text()));
    return new Tree.Def(chars.span(from), name, List.copyOf(parameters), body.body());
  }

  private Tree.Name name() {
    chars.blanks();
    chars.typing.starts(Place.NOTHING, chars.at);
    int from = chars.at;
    int to = Letters.commandEnd(chars.text, from);
    String name = chars.text.substring(from, to);
    if (!Letters.small(chars.peek()) || name.indexOf(':') >= 0) {
      throw chars.expected("what follows def", "a name that starts with a small letter");
    }
    if (to < chars.end && chars.text.charAt(to) == '(') {
      chars.at = to;
      throw chars.expected("what follows the name of a function", "a blank").hint(PARAMETERS);
    }
    Habits.commandName(chars, to);
    if (Keywords.ALL.containsKey(name) || grammar.operands.startsHere()) {
      throw chars.expected("the name of a function", "no word of the language itself");
    }
    chars.take(Paint.COMMAND, to - from);
    return new Tree.Name(chars.span(from), name);
  }

  private Tree.Parameter parameter() {
    int from = chars.at;
    boolean rest = chars.sees("...");
    boolean option = chars.sees("--");
    int start = from + (rest ? 3 : option ? 2 : 0);
    int to = Letters.nameEnd(chars.text, start);
    int next = to < chars.end ? chars.text.charAt(to) : Letters.END;
    boolean ends = Letters.closesWord(next) || next == '{' || next == '\\';
    if (to == start || !(ends || (next == '=' && !rest))) {
      throw notAParameter(rest);
    }
    String name = chars.text.substring(start, to);
    if (option && OF_ALL.contains(name)) {
      throw chars.wrong(
          from, to, "an option of a function must be its own, but all commands take --" + name);
    }
    chars.take(option ? Paint.OPTION : Paint.VARIABLE, to - from);
    Tree.Word otherwise = null;
    if (next == '=') {
      chars.take(Paint.OPERATOR, 1);
      otherwise = grammar.words.word("the default of " + Letters.show(name));
    }
    How how =
        rest ? How.REST : !option ? How.POSITIONAL : otherwise == null ? How.SWITCH : How.OPTION;
    return new Tree.Parameter(chars.span(from), name, how, otherwise);
  }

  private ProblemException notAParameter(boolean rest) {
    ProblemException error =
        chars.expected("a parameter", rest ? "...NAME" : "NAME, NAME=word, --NAME or --NAME=word");
    if (chars.peek() == '$') {
      return error.hint("without the $");
    }
    boolean comma = chars.text.charAt(chars.wordEnd() - 1) == ',';
    return comma || chars.peek() == '(' ? error.hint(PARAMETERS) : error;
  }

  private void fits(Tree.Parameter parameter, List<Tree.Parameter> before, Set<String> names) {
    int from = parameter.span().from();
    if (!names.add(parameter.name())) {
      throw chars.wrong(
          from,
          chars.at,
          "a parameter must stand once, but " + Letters.show(parameter.name()) + " stands twice");
    }
    if (parameter.how() != How.POSITIONAL && parameter.how() != How.REST) {
      return;
    }
    for (Tree.Parameter other : before) {
      if (other.how() == How.REST) {
        throw chars.wrong(
            from,
            chars.at,
            "..."
                + Letters.show(other.name())
                + " must stand last, but "
                + Letters.show(parameter.name())
                + " follows it");
      }
      if (parameter.how() == How.POSITIONAL
          && parameter.otherwise() == null
          && other.how() == How.POSITIONAL
          && other.otherwise() != null) {
        throw chars.wrong(
            from,
            chars.at,
            Letters.show(parameter.name())
                + " must have a default, as "
                + Letters.show(other.name())
                + " before it has, but has none");
      }
    }
  }

  /** {@code source}, from behind the keyword. */
  Tree.SourceFile source(int from) {
    Tree.Name name = new Tree.Name(chars.span(from), "source");
    Typing.Call outer = chars.typing.enter(new Typing.Call(name, List.of()));
    if (chars.blanks()) {
      chars.starts(Place.ARGUMENT);
    }
    int c = chars.peek();
    int start = chars.at;
    boolean home = chars.sees("~/");
    Tree.Word word = grammar.words.word("what follows source");
    chars.typing.enter(outer);
    if (!(word instanceof Tree.Parts parts) || !literal(parts, home) || c == '(') {
      throw chars.wrong(
          start, chars.at, "what follows source must be a path as it is, but is computed");
    }
    return new Tree.SourceFile(chars.span(from), home ? atHome(parts) : parts);
  }

  private static boolean literal(Tree.Parts word, boolean home) {
    for (Tree.Part part : word.parts().subList(home ? 1 : 0, word.parts().size())) {
      boolean plain = part instanceof Tree.Plain;
      boolean text =
          part instanceof Tree.Text quoted
              && quoted.parts().stream().allMatch(Tree.Plain.class::isInstance);
      if (!plain && !text) {
        return false;
      }
    }
    return true;
  }

  /** The path as it was typed: files are sourced before there is a value of anything. */
  private static Tree.Parts atHome(Tree.Parts word) {
    List<Tree.Part> parts = new ArrayList<>(word.parts());
    parts.set(0, new Tree.Plain(parts.get(0).span(), "~"));
    return new Tree.Parts(word.span(), List.copyOf(parts));
  }
}
