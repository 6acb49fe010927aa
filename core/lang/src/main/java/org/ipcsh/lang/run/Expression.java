package org.ipcsh.lang.run;

import java.util.regex.Pattern;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Tree.Operator;

/** Operators as nodes. */
abstract class Expression extends Node {
  Expression(Span span) {
    super(span);
  }

  /** Whether a condition holds. */
  static boolean test(Node condition, Frame frame) {
    return holds(condition.run(frame), condition);
  }

  /** Whether what a condition gave is true. */
  static boolean holds(Object value, Node condition) {
    return truth(value, "the condition", condition);
  }

  private static boolean truth(Object value, String what, Node from) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new Problem.BadValue(what, "true or false", Notation.describe(value))
        .thrown()
        .at(from.span());
  }

  /** Two operands that are both wanted. */
  static final class Two extends Expression {
    private final Operator operator;
    private final Node left;
    private final Node right;

    Two(Span span, Operator operator, Node left, Node right) {
      super(span);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    Operator operator() {
      return operator;
    }

    Node left() {
      return left;
    }

    Node right() {
      return right;
    }

    @Override
    Object run(Frame frame) {
      return apply(left.run(frame), right.run(frame), frame);
    }

    Object apply(Object a, Object b, Frame frame) {
      try {
        return operator == Operator.IN
            ? (Object) Operations.in(a, b, frame.host.records())
            : Operations.apply(operator, a, b);
      } catch (ProblemException e) {
        throw e.at(span());
      }
    }
  }

  /** {@code and} and {@code or}, which ask no more than they must. */
  static final class Logic extends Expression {
    private final boolean and;
    private final Node left;
    private final Node right;

    Logic(Span span, boolean and, Node left, Node right) {
      super(span);
      this.and = and;
      this.left = left;
      this.right = right;
    }

    boolean and() {
      return and;
    }

    Node left() {
      return left;
    }

    Node right() {
      return right;
    }

    @Override
    Object run(Frame frame) {
      String what = and ? "an operand of and" : "an operand of or";
      if (truth(left.run(frame), what, left) != and) {
        return !and;
      }
      return truth(right.run(frame), what, right);
    }
  }

  /** {@code not}, {@code -} and {@code ~}. */
  static final class One extends Expression {
    private final Operator operator;
    private final Node of;

    One(Span span, Operator operator, Node of) {
      super(span);
      this.operator = operator;
      this.of = of;
    }

    @Override
    Object run(Frame frame) {
      Object value = of.run(frame);
      if (operator == Operator.NOT) {
        return !truth(value, "what not turns round", of);
      }
      try {
        return operator == Operator.NEGATE
            ? Arithmetic.negate(value)
            : (Object) ~Arithmetic.whole("what ~ inverts", value);
      } catch (ProblemException e) {
        throw e.at(span());
      }
    }
  }

  /** {@code =~}; the pattern is compiled once if it is there before anything runs. */
  static final class Matches extends Expression {
    private final Node text;
    private final Node expression;
    private final Pattern compiled;

    Matches(Span span, Node text, Node expression, Pattern compiled) {
      super(span);
      this.text = text;
      this.expression = expression;
      this.compiled = compiled;
    }

    @Override
    Object run(Frame frame) {
      Object subject = text.run(frame);
      Object wanted = compiled == null ? expression.run(frame) : null;
      try {
        Bytes in = Operations.text("the left of =~", subject);
        Pattern pattern =
            compiled != null
                ? compiled
                : Operations.pattern(Operations.text("the right of =~", wanted));
        return Operations.matches(in, pattern, frame);
      } catch (ProblemException e) {
        throw e.at(span());
      }
    }
  }
}
