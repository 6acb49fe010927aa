package org.ipcsh.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Keywords;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;

/** Statements and blocks. */
final class Statements {
  private final Grammar grammar;
  private final Chars chars;

  Statements(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** The whole text. */
  Tree.Body file() {
    if (chars.peek() == '\ufeff') { // a byte order mark, which some editors put before a script
      chars.at++;
    }
    List<Tree.Statement> statements = statements();
    return new Tree.Body(chars.span(0, chars.end), statements);
  }

  /** {@code { ... }}, which stands here; {@code what} wants it. */
  Tree.Block block(String what) {
    chars.blanks();
    if (chars.peek() != '{') {
      ProblemException missing = chars.expected("what follows " + what, "a block in { }");
      throw chars.peek() == '\n'
          ? missing.hint("{ stands on the same line")
          : chars.peek() == '=' ? missing.hint("== compares") : missing;
    }
    return blockHere();
  }

  /** The block whose brace stands here. */
  Tree.Block blockHere() {
    int from = chars.at;
    Typing.Call outer = chars.typing.enter(null);
    chars.open();
    int inside = chars.at;
    List<Tree.Statement> statements = statements();
    Tree.Body body = new Tree.Body(chars.span(inside), statements);
    chars.typing.enter(outer);
    chars.close();
    return new Tree.Block(chars.span(from), body);
  }

  private List<Tree.Statement> statements() {
    List<Tree.Statement> statements = new ArrayList<>();
    for (boolean first = true; ; first = false) {
      if (separators() || first) {
        chars.starts(Place.COMMAND);
      }
      int c = chars.peek();
      if (c == Letters.END && chars.group.kind() != '\0') {
        throw chars.unclosed();
      }
      if (c == Letters.END || (c == '}' && chars.group.kind() == '{')) {
        return List.copyOf(statements);
      }
      int before = chars.measure();
      statements.add(statement());
      chars.measured(before);
      ending();
    }
  }

  /** Skips what stands between statements; true if there was anything. */
  private boolean separators() {
    int from = chars.at;
    chars.blanksAndLines();
    while (chars.peek() == ';') {
      chars.take(Paint.OPERATOR, 1);
      chars.blanksAndLines();
    }
    return chars.at > from;
  }

  /** Sees to it that the statement ends here. */
  private void ending() {
    chars.blanks();
    int c = chars.peek();
    boolean ends =
        c == Letters.END || c == '\n' || c == ';' || (c == '}' && chars.group.kind() == '{');
    if (!ends) {
      throw Habits.notTheEnd(chars);
    }
  }

  private Tree.Statement statement() {
    int from = chars.at;
    int equals = assignment();
    if (equals >= 0) {
      Tree.Name name = nameUpTo(Letters.nameEnd(chars.text, from), Paint.VARIABLE);
      chars.at = equals;
      chars.take(Paint.OPERATOR, 1);
      Tree.Pipeline value = grammar.pipelines.value("the value of " + Letters.show(name.text()));
      return new Tree.Assign(chars.span(from, value.span().to()), name, value);
    }
    int to = Letters.commandEnd(chars.text, from);
    String word = to - from > 8 ? "" : chars.text.substring(from, to);
    if (!Keywords.ALL.containsKey(word)) {
      return grammar.pipelines.statement();
    }
    if (to == chars.end) {
      chars.typing.starts(Place.COMMAND, from);
    } else {
      chars.typing.starts(Place.NOTHING, to);
    }
    chars.take(Paint.KEYWORD, to - from);
    return switch (word) {
      case "if" -> branches(from);
      case "while" -> {
        Tree.Expr condition = condition(word);
        Tree.Block body = block("the condition of while");
        yield new Tree.While(chars.span(from), condition, body.body());
      }
      case "repeat" -> {
        Tree.Expr count = condition(word);
        Tree.Block body = block("the number of times to repeat");
        yield new Tree.Repeat(chars.span(from), count, body.body());
      }
      case "for" -> loop(from);
      case "try" -> attempt(from);
      case "throw" -> {
        Tree.Pipeline value = optional(word);
        yield new Tree.Throw(through(from, to, value), value);
      }
      case "return" -> {
        Tree.Pipeline value = optional(word);
        yield new Tree.Return(through(from, to, value), value);
      }
      case "assert" -> {
        Tree.Expr condition = condition(word);
        yield new Tree.Assert(through(from, to, condition), condition);
      }
      case "def" -> grammar.definitions.function(from);
      case "struct" -> grammar.structs.struct(from);
      case "source" -> grammar.definitions.source(from);
      case "break" -> new Tree.Break(chars.span(from));
      case "continue" -> new Tree.Continue(chars.span(from));
      default -> throw Habits.alone(chars, word, from); // else, catch
    };
  }

  private Span through(int from, int keyword, Tree value) {
    return chars.span(from, value == null ? keyword : value.span().to());
  }

  /** Where the {@code =} of an assignment stands that starts here, or -1. */
  private int assignment() {
    int i = Letters.nameEnd(chars.text, chars.at);
    if (i == chars.at) {
      return -1;
    }
    while (i < chars.end && (chars.text.charAt(i) == ' ' || chars.text.charAt(i) == '\t')) {
      i++;
    }
    int next = i + 1 < chars.end ? chars.text.charAt(i + 1) : Letters.END;
    return i < chars.end && chars.text.charAt(i) == '=' && next != '=' && next != '~' ? i : -1;
  }

  private Tree.Name nameUpTo(int to, Paint paint) {
    int from = chars.at;
    chars.take(paint, to - from);
    return new Tree.Name(chars.span(from), chars.text.substring(from, to));
  }

  /** A new name that must stand here. */
  Tree.Name newName(String what) {
    chars.blanks();
    chars.typing.starts(Place.NOTHING, chars.at);
    int to = Letters.nameEnd(chars.text, chars.at);
    int next = to < chars.end ? chars.text.charAt(to) : Letters.END;
    if (to == chars.at || !(Letters.special(next) || next == '[' || next == ',')) {
      ProblemException bad = chars.expected(what, "a name of letters, digits and _");
      throw chars.peek() == '$' ? bad.hint("without the $") : bad;
    }
    return nameUpTo(to, Paint.VARIABLE);
  }

  private Tree.Expr condition(String keyword) {
    String what = "what follows " + keyword;
    if (!chars.blanks() && chars.peek() == Letters.END) {
      throw chars.expected(what, "a value"); // here, since what is typed is still the keyword
    }
    return grammar.expressions.expression(what);
  }

  /** What {@code throw} and {@code return} may have behind them. */
  private Tree.Pipeline optional(String keyword) {
    chars.blanks();
    int c = chars.peek();
    if (c == Letters.END || c == '\n' || c == ';' || c == '}') {
      if (chars.at > 0 && Letters.blank(chars.text.charAt(chars.at - 1))) {
        chars.starts(Place.COMMAND);
      }
      return null;
    }
    return grammar.pipelines.value("what follows " + keyword);
  }

  private Tree.If branches(int from) {
    List<Tree.Branch> branches = new ArrayList<>();
    int start = from;
    for (; ; ) {
      Tree.Expr condition = condition("if");
      Tree.Block body = block("the condition of if");
      branches.add(new Tree.Branch(chars.span(start), condition, body.body()));
      int end = chars.at;
      if (!continues("else")) {
        return new Tree.If(chars.span(from, end), List.copyOf(branches), null);
      }
      chars.blanks();
      start = chars.at;
      chars.starts(Place.COMMAND);
      if (!chars.seesWord("if")) {
        Tree.Block otherwise = block("else");
        return new Tree.If(chars.span(from), List.copyOf(branches), otherwise.body());
      }
      chars.take(Paint.KEYWORD, 2);
    }
  }

  /** Takes the word, if it stands behind the block that ended here. */
  private boolean continues(String word) {
    if (chars.blanks()) {
      chars.starts(Place.COMMAND);
    }
    if (!chars.seesWord(word)) {
      return false;
    }
    chars.take(Paint.KEYWORD, word.length());
    return true;
  }

  private Tree.For loop(int from) {
    chars.blanks();
    if (chars.peek() == '(') {
      throw chars
          .expected("what follows for", "the name of a variable")
          .hint("for i in 1..10 { ... }");
    }
    Tree.Name name = newName("what follows for");
    if (chars.blanks()) {
      chars.typing.starts(Place.NOTHING, chars.at);
    }
    if (!chars.seesWord("in")) {
      throw chars.expected("what follows the name", "in");
    }
    chars.take(Paint.KEYWORD, 2);
    Tree.Expr in = condition("in");
    chars.blanks();
    int c = chars.peek();
    if (c != '{' && c != '\n' && c != Letters.END) {
      throw chars
          .expected("what follows the expression of for", "a block in { }")
          .hint("several values stand in a list: for i in [1 2 3] { }");
    }
    Tree.Block body = block("the expression of for");
    return new Tree.For(chars.span(from), name, in, body.body());
  }

  private Tree.Try attempt(int from) {
    Tree.Block body = block("try");
    if (!continues("catch")) {
      throw chars
          .expected("what follows the block of try", "catch")
          .hint("catch stands on the line of the }");
    }
    chars.blanks();
    Tree.Name error = chars.peek() == '{' ? null : newName("what follows catch");
    Tree.Block handler = block("catch");
    return new Tree.Try(chars.span(from), body.body(), error, handler.body());
  }
}
