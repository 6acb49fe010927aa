package org.ipcsh.lang.run;

import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Turns;

/** The three loops. Their value is null, or {@link Flow#RETURN} on the way out of a function. */
abstract class Loops extends Node {
  private final Node body;

  Loops(Span span, Node body) {
    super(span);
    this.body = body;
  }

  /** Runs the body once, which is a checkpoint; gives a flow only if the loop is to be left. */
  final Flow turn(Frame frame) {
    Object value;
    try {
      value = body.run(frame);
    } catch (Flow flow) { // from a block in the body, through the command that runs it
      value = flow;
    }
    return value == Flow.BREAK ? Flow.BREAK : value == Flow.RETURN ? Flow.RETURN : null;
  }

  static Object after(Flow flow) {
    return flow == Flow.RETURN ? flow : null;
  }

  /** {@code while}. */
  static final class While extends Loops {
    private final Node condition;

    While(Span span, Node condition, Node body) {
      super(span, body);
      this.condition = condition;
    }

    @Override
    Object run(Frame frame) {
      Flow flow = null;
      while (flow == null && Expression.test(condition, frame)) {
        flow = turn(frame);
        frame.host.checkpoint(); // a trap that came meanwhile may change the condition
      }
      return after(flow);
    }
  }

  /** {@code repeat}. */
  static final class Repeat extends Loops {
    private final Node count;

    Repeat(Span span, Node count, Node body) {
      super(span, body);
      this.count = count;
    }

    @Override
    Object run(Frame frame) {
      Object times = count.run(frame);
      if (!(Arithmetic.number(times) instanceof Long whole) || whole < 0) {
        throw new Problem.BadValue(
                "what repeat counts", "a whole number, 0 or more", Notation.describe(times))
            .thrown()
            .at(count.span());
      }
      try (Turns turns = frame.host.turns(whole)) {
        Flow flow = null;
        for (long done = 0; done < whole && flow == null; ) {
          flow = turn(frame);
          done++;
          if (turns != null) {
            turns.done(done);
          }
        }
        return after(flow);
      }
    }
  }

  /** {@code for}, over a list, a range or rows as they come. */
  static final class For extends Loops {
    private final Variable variable;
    private final Node in;

    For(Span span, Variable variable, Node in, Node body) {
      super(span, body);
      this.variable = variable;
      this.in = in;
    }

    @Override
    Object run(Frame frame) {
      Object many = in.lazy(frame);
      if (many instanceof Range range) {
        return after(range(range, frame));
      }
      if (many instanceof List<?> list) {
        return after(list(list, frame));
      }
      if (many instanceof Rows<?> rows) {
        return after(rows(rows, frame));
      }
      throw new Problem.BadValue(
              "what for goes through", "a list, range or rows", Notation.describe(many))
          .thrown()
          .at(in.span());
    }

    private Flow list(List<?> list, Frame frame) {
      try (Turns turns = frame.host.turns(list.size())) {
        Flow flow = null;
        for (int i = 0; i < list.size() && flow == null; i++) {
          variable.set(frame, Values.normalise(list.get(i)));
          flow = turn(frame);
          if (turns != null) {
            turns.done(i + 1);
          }
        }
        return flow;
      }
    }

    private Flow range(Range range, Frame frame) {
      try (Turns turns = frame.host.turns(range.to() - range.from() + 1)) { // less than 0: too many
        Flow flow = null;
        for (long i = range.from(); i <= range.to() && flow == null; i++) {
          variable.set(frame, i);
          flow = turn(frame);
          if (turns != null) {
            turns.done(i - range.from() + 1);
          }
          if (i == Long.MAX_VALUE) {
            break; // one more would wrap
          }
        }
        return flow;
      }
    }

    private Flow rows(Rows<?> rows, Frame frame) {
      Flow flow = null;
      try (rows) {
        while (flow == null && hasNext(rows)) {
          variable.set(frame, Values.normalise(rows.next()));
          flow = turn(frame);
        }
      }
      return flow;
    }

    private boolean hasNext(Rows<?> rows) {
      try {
        return rows.hasNext();
      } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
        throw Failures.located(e, in.span(), null);
      }
    }
  }
}
