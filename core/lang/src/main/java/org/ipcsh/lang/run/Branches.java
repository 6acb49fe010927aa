package org.ipcsh.lang.run;

import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;

/** Statements that run one body or another. */
final class Branches {
  private Branches() {}

  /** {@code if}; the last body, without a condition, may be null. */
  static final class If extends Node {
    private final Node[] conditions;
    private final Node[] bodies;
    private final Node otherwise;

    If(Span span, List<Node> conditions, List<Node> bodies, Node otherwise) {
      super(span);
      this.conditions = conditions.toArray(new Node[0]);
      this.bodies = bodies.toArray(new Node[0]);
      this.otherwise = otherwise;
    }

    @Override
    Object run(Frame frame) {
      for (int i = 0; i < conditions.length; i++) {
        if (Expression.test(conditions[i], frame)) {
          return bodies[i].run(frame);
        }
      }
      return otherwise == null ? null : otherwise.run(frame);
    }
  }

  /** {@code try} and {@code catch}. What is Uncaught passes, and so does an interruption. */
  static final class Try extends Node {
    private final Node body;
    private final Variable error;
    private final Variable again;
    private final Node handler;

    /**
     * Makes one.
     *
     * @param error where the error goes, or null
     * @param again where it waits for a {@code throw} without a value, or null
     */
    Try(Span span, Node body, Variable error, Variable again, Node handler) {
      super(span);
      this.body = body;
      this.error = error;
      this.again = again;
      this.handler = handler;
    }

    @Override
    Object run(Frame frame) {
      ProblemException caught;
      try {
        return body.run(frame);
      } catch (ProblemException e) {
        if (e.problem() instanceof Problem.Interrupted) {
          throw e;
        }
        caught = e;
      } catch (StackOverflowError e) {
        caught = Failures.tooDeep("more").at(span());
      }
      ErrorValue value = new ErrorValue(caught);
      if (error != null) {
        error.set(frame, value);
      }
      if (again != null) {
        again.set(frame, value);
      }
      return handler.run(frame);
    }
  }

  /** {@code assert}: says what a comparison compared. */
  static final class Assert extends Node {
    private final Node condition;

    Assert(Span span, Node condition) {
      super(span);
      this.condition = condition;
    }

    @Override
    Object run(Frame frame) {
      check(condition, frame);
      return null;
    }

    private void check(Node node, Frame frame) {
      if (node instanceof Expression.Logic logic && logic.and()) {
        check(logic.left(), frame);
        check(logic.right(), frame);
      } else if (node instanceof Expression.Two two) {
        Object left = two.left().run(frame);
        Object right = two.right().run(frame);
        if (!Expression.holds(two.apply(left, right, frame), node)) {
          String symbol = " " + two.operator().symbol() + " ";
          throw failed(side(left, frame) + symbol + side(right, frame));
        }
      } else if (!Expression.test(node, frame)) {
        throw failed(null);
      }
    }

    private static String side(Object value, Frame frame) {
      return Notation.shortened(Values.notation(value, frame.host.records()));
    }

    private ProblemException failed(String is) {
      return new Problem.AssertionFailed(condition.span().text(), is).thrown().at(span());
    }
  }
}
