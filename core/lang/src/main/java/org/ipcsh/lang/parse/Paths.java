package org.ipcsh.lang.parse;

import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.Tree.Expr;

/** Variables, values in brackets, and the fields and indexes behind them. */
final class Paths {
  private final Grammar grammar;
  private final Chars chars;

  Paths(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** {@code $path}, {@code ${path}} or {@code $(pipeline)}, of which the {@code $} stands here. */
  Expr dollar() {
    int from = chars.at;
    int next = chars.look(1);
    int before = chars.measure();
    Expr value;
    if (next == '(') {
      chars.tokens.paint(Paint.BRACKET, from, from + 1);
      chars.at++;
      value = path(inParens(from));
    } else if (next == '{') {
      chars.tokens.paint(Paint.VARIABLE, from, from + 1);
      chars.at++;
      chars.open();
      Expr inside = path(variable(chars.at));
      if (chars.peek() == Letters.END) {
        throw chars.unclosed();
      }
      if (chars.peek() != '}') {
        throw chars
            .expected("the end of ${", "}")
            .hint("${ } holds a variable with its fields and indexes, nothing more");
      }
      chars.close();
      value = inside;
    } else {
      chars.tokens.paint(Paint.VARIABLE, from, from + 1);
      chars.at++;
      value = path(variable(from));
    }
    chars.measured(before);
    return value;
  }

  /** {@code (pipeline)}, perhaps with a path behind. */
  Expr paren() {
    int before = chars.measure();
    Expr value = path(inParens(chars.at));
    chars.measured(before);
    return value;
  }

  /** {@code [list]}, perhaps with a path behind. */
  Expr list() {
    int before = chars.measure();
    Expr value = path(grammar.lists.list());
    chars.measured(before);
    return value;
  }

  private Tree.Paren inParens(int from) {
    chars.open();
    Tree.Pipeline pipeline = grammar.pipelines.value("what is in ( )");
    if (chars.peek() == ';') {
      throw chars
          .expected("the end of (", ")")
          .hint("( ) holds one pipeline; several statements stand in a block { }");
    }
    chars.blanks();
    chars.close();
    chars.level();
    return new Tree.Paren(chars.span(from), pipeline);
  }

  private Tree.Variable variable(int from) {
    int start = chars.at;
    int to = Letters.nameEnd(chars.text, start);
    chars.typing.starts(Place.VARIABLE, start);
    if (to == start) {
      throw noName();
    }
    String name = chars.text.substring(start, to);
    chars.take(Paint.VARIABLE, to - start);
    foreign(name);
    return new Tree.Variable(chars.span(from), name);
  }

  private ProblemException noName() {
    int from = Math.max(0, chars.at - 1);
    int c = chars.peek();
    if (c == Letters.END && chars.group.kind() == '{' && chars.group.opener() == from) {
      return chars.unclosed();
    }
    from -= chars.group.opener() == from && from > 0 && c != '$' ? 1 : 0;
    int to = Letters.special(c) ? chars.at : chars.at + 1;
    ProblemException error =
        chars.wrong(
            from, to, "what follows $ must be a name, { or (" + but(chars.at, chars.wordEnd()));
    if (Letters.digit(c) || c == '@' || c == '*' || c == '#') {
      return error.hint("the arguments of a script are $args, the first is $args[0]");
    }
    return c == '?'
        ? error.hint("a program that fails is an error, which try { } catch e { } catches")
        : error.hint("$ itself stands in '$' or \"\\$\"");
  }

  private String but(int from, int to) {
    return ", but is " + (to <= from ? "missing" : Letters.show(chars.text, from, to));
  }

  /** A letter that no name has stands right behind one: most likely it was meant to be in it. */
  private void foreign(String name) {
    int c = chars.peek();
    if (c > 0x7f && Character.isLetter(c)) {
      throw chars
          .wrong(
              chars.at,
              chars.at + 1,
              "a name must be of letters a to z" + but(chars.at, chars.at + 1))
          .hint("${" + Letters.show(name) + "} ends a name");
    }
  }

  private Expr path(Expr start) {
    Expr value = start;
    int from = start.span().from();
    for (; ; ) {
      int c = chars.peek();
      if (c == '.' && chars.at + 1 == chars.end) {
        chars.typing.startsField(value, chars.end);
        return value;
      }
      if (c == '.' && Letters.nameStart(chars.look(1))) {
        chars.typing.startsField(value, chars.at + 1);
        int name = chars.at + 1;
        chars.take(Paint.VARIABLE, Letters.nameEnd(chars.text, name) - chars.at);
        Tree.Name field = new Tree.Name(chars.span(name), chars.text.substring(name, chars.at));
        foreign(field.text());
        value = new Tree.Field(chars.span(from), value, field);
      } else if (c == '[') {
        chars.open();
        chars.blanks();
        Expr index = grammar.expressions.expression("what is in [ ]");
        chars.blanks();
        chars.close();
        value = new Tree.Index(chars.span(from), value, index);
      } else {
        return value;
      }
      chars.level();
    }
  }
}
