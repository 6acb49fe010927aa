package org.ipcsh.lang.parse;

import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.Tree.Expr;
import org.ipcsh.lang.Tree.Operator;

/** Expressions: operators by their rank, loosest first. */
final class Expressions {
  private static final int LOOSEST = 1;
  private static final int NOT = 3;
  private static final int COMPARE = 4;
  private static final int RANGE = 5;

  private final Grammar grammar;
  private final Chars chars;

  Expressions(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** An expression that starts here; {@code what} is how errors name its first operand. */
  Expr expression(String what) {
    return binary(LOOSEST, what);
  }

  private static int rank(Operator operator) {
    return switch (operator) {
      case OR -> LOOSEST;
      case AND -> 2;
      case NOT -> NOT;
      case EQUAL, UNEQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, MATCHES, IN -> COMPARE;
      case RANGE -> RANGE;
      case PLUS, MINUS -> 6;
      case TIMES, DIVIDE, MODULO, BIT_AND, SHIFT_LEFT, SHIFT_RIGHT -> 7;
      case NEGATE, INVERT, BIT_OR -> 8;
    };
  }

  private Expr binary(int loosest, String what) {
    int from = chars.at;
    int before = chars.measure();
    Expr left = loosest <= NOT && seesNot() ? negated() : unary(what);
    int single = 0; // the rank of an operator that does not chain, once there was one
    for (; ; ) {
      Operator operator = operator();
      int rank = operator == null ? 0 : rank(operator);
      if (rank < loosest) {
        break;
      }
      if (rank == single) {
        throw chain(operator);
      }
      chars.take(wordlike(operator) ? Paint.KEYWORD : Paint.OPERATOR, operator.symbol().length());
      chars.blanks();
      Expr right = binary(rank + 1, "what follows " + operator.symbol());
      chars.level();
      left = new Tree.Binary(chars.span(from, right.span().to()), operator, left, right);
      single = rank == COMPARE || rank == RANGE ? rank : 0;
    }
    chars.measured(before);
    return left;
  }

  private static boolean wordlike(Operator operator) {
    return operator == Operator.OR || operator == Operator.AND || operator == Operator.IN;
  }

  private ProblemException chain(Operator operator) {
    int to = chars.at + operator.symbol().length();
    if (operator == Operator.RANGE) {
      return chars.wrong(chars.at, to, "a range must have two ends, but has a third");
    }
    return chars
        .wrong(chars.at, to, "a comparison must have two sides, but has a third")
        .hint("join two comparisons by and");
  }

  /** The operator between two operands that stands here, not taken yet; null if there is none. */
  private Operator operator() {
    boolean gap = chars.blanks();
    int c = chars.peek();
    int next = chars.look(1);
    if (gap) {
      chars.starts(Place.NOTHING);
    }
    return switch (c) {
      case '+' -> Operator.PLUS;
      case '-' -> Operator.MINUS;
      case '*' -> Operator.TIMES;
      case '/' -> Operator.DIVIDE;
      case '%' -> Operator.MODULO;
      case '<' ->
          next == '<' ? Operator.SHIFT_LEFT : next == '=' ? Operator.LESS_EQUAL : Operator.LESS;
      case '>' ->
          next == '>'
              ? Operator.SHIFT_RIGHT
              : next == '=' ? Operator.GREATER_EQUAL : Operator.GREATER;
      case '.' -> next == '.' ? Operator.RANGE : null;
      case '!' -> next == '=' ? Operator.UNEQUAL : null;
      case '=' -> next == '=' ? Operator.EQUAL : next == '~' ? Operator.MATCHES : null;
      case '&' -> {
        if (next == '&') {
          throw Habits.joiner(chars);
        }
        yield Operator.BIT_AND;
      }
      case '|' -> {
        if (next == '|') {
          throw Habits.joiner(chars);
        }
        yield null;
      }
      case 'a' -> chars.seesWord("and") ? Operator.AND : null;
      case 'o' -> chars.seesWord("or") ? Operator.OR : null;
      case 'i' -> chars.seesWord("in") ? Operator.IN : null;
      default -> null;
    };
  }

  private boolean seesNot() {
    return chars.seesWord("not");
  }

  private Expr negated() {
    int from = chars.at;
    chars.deeper();
    chars.starts(Place.OPERAND);
    chars.take(Paint.KEYWORD, 3);
    chars.blanks();
    Expr of = binary(NOT, "what follows not");
    chars.level();
    chars.shallower();
    return new Tree.Unary(chars.span(from, of.span().to()), Operator.NOT, of);
  }

  private Expr unary(String what) {
    int c = chars.peek();
    if (c == '-' && Letters.digit(chars.look(1))) {
      return negativeNumber();
    }
    if (c != '-' && c != '~') {
      return joined(grammar.operands.operand(what));
    }
    if (c == '~' && chars.look(1) == '/') {
      throw chars
          .expected(what, "a value")
          .hint("~/ is for words; in expressions write \"$env.HOME/...\"");
    }
    int from = chars.at;
    chars.deeper();
    chars.take(Paint.OPERATOR, 1);
    chars.blanks();
    Expr of = unary("what follows " + (char) c);
    chars.level();
    chars.shallower();
    Operator operator = c == '-' ? Operator.NEGATE : Operator.INVERT;
    return new Tree.Unary(chars.span(from, of.span().to()), operator, of);
  }

  /** One literal with its sign, since the least number has no positive one; but -A|B is -(A|B). */
  private Expr negativeNumber() {
    int from = chars.at;
    int to = Numbers.end(chars.text, from + 1);
    if (!joins(to)) {
      return grammar.operands.number(from, to);
    }
    chars.take(Paint.OPERATOR, 1);
    Expr of = joined(grammar.operands.number(chars.at, to));
    chars.level();
    return new Tree.Unary(chars.span(from), Operator.NEGATE, of);
  }

  /** Whether an "or" stands there: a {@code |} with no blank on either side. */
  private boolean joins(int at) {
    if (at >= chars.end || chars.text.charAt(at) != '|') {
      return false;
    }
    int next = at + 1 < chars.end ? chars.text.charAt(at + 1) : Letters.END;
    return next != '|' && next != '\n' && next != Letters.END && !Letters.blank(next);
  }

  private Expr joined(Expr first) {
    Expr left = first;
    while (joins(chars.at)) {
      chars.take(Paint.OPERATOR, 1);
      if (Letters.small(chars.peek()) && !grammar.operands.startsHere()) {
        throw chars
            .expected("what follows |", "a value")
            .hint("to pipe into a command put a blank on both sides of |");
      }
      Expr right = grammar.operands.operand("what follows |");
      chars.level();
      left = new Tree.Binary(left.span().through(right.span()), Operator.BIT_OR, left, right);
    }
    return left;
  }
}
