package org.ipcsh.lang.parse;

import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.Tree.Expr;

/** What operators stand between. */
final class Operands {
  private final Grammar grammar;
  private final Chars chars;

  Operands(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** Whether an expression starts here where a command may too: the first character decides. */
  boolean startsHere() {
    int c = chars.peek();
    return switch (c) {
      case '$', '(', '[', '"', '\'', '~', '-' -> true;
      case 'b' -> chars.look(1) == '"';
      case 't' -> seesCommand("true");
      case 'f' -> seesCommand("false");
      case 'n' -> seesCommand("null") || seesCommand("not");
      default -> Letters.digit(c) || Letters.capital(c);
    };
  }

  private boolean seesCommand(String word) {
    return chars.sees(word) && !Letters.command(chars.look(word.length()));
  }

  Expr operand(String what) {
    int from = chars.at;
    int c = chars.peek();
    chars.starts(Place.OPERAND);
    switch (c) {
      case '"':
      case '\'':
        return grammar.texts.text();
      case '(':
        return grammar.paths.paren();
      case '[':
        return grammar.paths.list();
      case '$':
        if (chars.look(1) == '(') {
          throw chars
              .wrong(from, from + 2, what + " must be a value, but is $(")
              .hint("( ) gives a value; $( ) joins one to a word or text");
        }
        return grammar.paths.dollar();
      case 'b':
        if (chars.look(1) == '"') {
          return grammar.texts.bytes();
        }
        break;
      default:
        if (Letters.digit(c)) {
          return number(from, Numbers.end(chars.text, from));
        }
        break;
    }
    int to = Letters.nameEnd(chars.text, from);
    if (Letters.constant(chars.text, from, to)) {
      chars.take(Paint.CONSTANT, to - from);
      return new Tree.Constant(chars.span(from), chars.text.substring(from, to));
    }
    if (chars.seesWord("true") || chars.seesWord("false")) {
      chars.take(Paint.CONSTANT, to - from);
      return new Tree.Literal(chars.span(from), c == 't');
    }
    if (chars.seesWord("null")) {
      chars.take(Paint.CONSTANT, to - from);
      return new Tree.Literal(chars.span(from), null);
    }
    throw none(what, c, to);
  }

  /** A number from one place to another. */
  Tree.Literal number(int from, int to) {
    String digits = chars.text.substring(from, to);
    Object value = Numbers.read(digits);
    chars.starts(Place.OPERAND);
    if (value == null) {
      throw chars.wrong(from, to, Numbers.wrong(digits)).hint("text stands in quotes");
    }
    chars.take(Paint.NUMBER, to - from);
    return new Tree.Literal(chars.span(from), value);
  }

  private ProblemException none(String what, int c, int nameEnd) {
    ProblemException error = chars.expected(what, "a value");
    if (Parser.mendable(error)) {
      return error;
    }
    if (chars.seesWord("not")) {
      return error.hint("put ( ) round not and its operand");
    }
    if (Letters.capital(c) && nameEnd > chars.at) {
      return error.hint(
          "a command starts with a small letter, a constant is all capitals, text stands in quotes");
    }
    if (Letters.nameStart(c)) {
      return error.hint("a command stands in ( ), text in quotes, a variable has a $");
    }
    return switch (c) {
      case '\n' -> error.hint("in ( ) an expression can go on in the next line");
      case '!' -> error.hint("to negate write not; to run a program write (! ...)");
      case '{' -> error.hint("a block is an argument of a command and never a value");
      case '.' -> Letters.digit(chars.look(1)) ? error.hint("write 0.5 for .5") : error;
      default -> error;
    };
  }
}
