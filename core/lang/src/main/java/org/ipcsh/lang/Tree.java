package org.ipcsh.lang;

import java.util.List;
import org.ipcsh.api.Span;

/** What the parser makes of a text. It never asks which commands or variables exist. */
public sealed interface Tree {
  /** Where it stands. */
  Span span();

  /** A name: of a variable, function, field or struct. */
  record Name(Span span, String text) implements Tree {}

  /** The statements of a file or between braces. */
  record Body(Span span, List<Statement> statements) implements Tree {}

  /** One statement. */
  sealed interface Statement extends Tree {}

  /** {@code name = pipeline}. */
  record Assign(Span span, Name name, Pipeline value) implements Statement {}

  /** {@code if}, {@code else if} and {@code else}; {@code otherwise} may be null. */
  record If(Span span, List<Branch> branches, Body otherwise) implements Statement {}

  /** One condition with its block. */
  record Branch(Span span, Expr condition, Body body) implements Tree {}

  /** {@code while}. */
  record While(Span span, Expr condition, Body body) implements Statement {}

  /** {@code repeat}. */
  record Repeat(Span span, Expr count, Body body) implements Statement {}

  /** {@code for name in expr}. */
  record For(Span span, Name name, Expr in, Body body) implements Statement {}

  /** {@code try} and {@code catch}; the name may be null. */
  record Try(Span span, Body body, Name error, Body handler) implements Statement {}

  /** {@code throw}; the value may be null, which throws the caught error again. */
  record Throw(Span span, Pipeline value) implements Statement {}

  /** {@code assert}. */
  record Assert(Span span, Expr condition) implements Statement {}

  /** {@code def}. */
  record Def(Span span, Name name, List<Parameter> parameters, Body body) implements Statement {}

  /** {@code return}; the value may be null. */
  record Return(Span span, Pipeline value) implements Statement {}

  /** {@code struct}. */
  record StructDef(Span span, Name name, List<Member> members) implements Statement {}

  /** {@code source}; the path has no {@code $}, and a {@code ~/} before it stays as typed. */
  record SourceFile(Span span, Word path) implements Statement {}

  /** {@code break}. */
  record Break(Span span) implements Statement {}

  /** {@code continue}. */
  record Continue(Span span) implements Statement {}

  /** One stage, or several joined by {@code |}. */
  record Pipeline(Span span, List<Stage> stages) implements Statement {}

  /** A parameter of a {@code def}; {@code otherwise} may be null. */
  record Parameter(Span span, String name, How how, Word otherwise) implements Tree {
    /** How it is given. */
    public enum How {
      /** {@code NAME} or {@code NAME=word}. */
      POSITIONAL,
      /** {@code --NAME}, true or false. */
      SWITCH,
      /** {@code --NAME=word}. */
      OPTION,
      /** {@code ...NAME}: all words that are left, as a list. */
      REST
    }
  }

  /** A member of a struct: {@code char sym[8];} has the type {@code char} and the count 8. */
  record Member(Span span, String type, Name name, int count) implements Tree {}

  /** What stands between two {@code |}. */
  sealed interface Stage extends Tree {}

  /** A command with its arguments. */
  record Call(Span span, Name command, List<Argument> arguments) implements Stage {}

  /** {@code ! ...}, for {@code /bin/sh}. */
  record Outside(Span span, String line) implements Stage {}

  /** One argument of a command, or item of a list. */
  sealed interface Argument extends Tree {}

  /** {@code { ... }}. */
  record Block(Span span, Body body) implements Argument {}

  /** {@code ...value}. */
  record Spread(Span span, Expr value) implements Argument {}

  /** A word. */
  sealed interface Word extends Argument {}

  /** Parts with no blank between; a bare word is one {@link Plain}. */
  record Parts(Span span, List<Part> parts) implements Word {}

  /**
   * {@code (pipeline)}, {@code [list]} or {@code b"bytes"} as a word, perhaps with a path behind.
   */
  record Valued(Span span, Expr value) implements Word {}

  /** A part of a word or of a quoted text. */
  sealed interface Part extends Tree {}

  /** Characters as they are. */
  record Plain(Span span, String text) implements Part {}

  /** An expression. */
  sealed interface Expr extends Stage {}

  /**
   * A Long, Double, java.time.Duration, Boolean, {@link org.ipcsh.api.Bytes} or null. As a part of
   * a {@link Text} always Bytes: those written as {@code \xff} or {@code \377}, from 0x80 on, for
   * which a {@link Plain} has no characters.
   */
  record Literal(Span span, Object value) implements Expr, Part {}

  /** A CONSTANT. */
  record Constant(Span span, String name) implements Expr {}

  /** {@code "..."} or {@code '...'}; no parts means empty. */
  record Text(Span span, List<Part> parts) implements Expr, Part {}

  /** {@code $name}. */
  record Variable(Span span, String name) implements Expr, Part {}

  /** {@code .name} behind something. */
  record Field(Span span, Expr of, Name name) implements Expr, Part {}

  /** {@code [expr]} behind something. */
  record Index(Span span, Expr of, Expr at) implements Expr, Part {}

  /** {@code (pipeline)}, or {@code $(pipeline)} inside a word or text. */
  record Paren(Span span, Pipeline pipeline) implements Expr, Part {}

  /** {@code [a b c]}. */
  record Items(Span span, List<Argument> items) implements Expr {}

  /** {@code [a=1 b=2]}. */
  record Fields(Span span, List<Pair> pairs) implements Expr {}

  /** {@code name=word}. */
  record Pair(Span span, Name name, Word value) implements Tree {}

  /** Two operands. */
  record Binary(Span span, Operator operator, Expr left, Expr right) implements Expr {}

  /** {@code -}, {@code ~} or {@code not}. */
  record Unary(Span span, Operator operator, Expr of) implements Expr {}

  /** The operators; {@link #symbol} is how they are written. */
  enum Operator {
    OR("or"),
    AND("and"),
    NOT("not"),
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    MATCHES("=~"),
    IN("in"),
    RANGE(".."),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/"),
    MODULO("%"),
    BIT_AND("&"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    NEGATE("-"),
    INVERT("~"),
    BIT_OR("|");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
      return symbol;
    }
  }
}
