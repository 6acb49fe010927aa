package org.ipcsh.lang.run;

import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Span;
import org.ipcsh.api.Struct;

/** Statements that stand in a body, and the body; loops and branches have files of their own. */
final class Statements {
  private Statements() {}

  /** Statements one after the other; its value is that of the last. */
  static final class Body extends Node {
    private final Node[] statements;

    Body(Span span, List<Node> statements) {
      super(span);
      this.statements = statements.toArray(new Node[0]);
    }

    @Override
    Object run(Frame frame) {
      Object value = null;
      if (statements.length == 0) {
        frame.host.checkpoint(); // so that a loop of nothing can be interrupted
      }
      for (Node statement : statements) {
        frame.host.checkpoint();
        try {
          value = statement.run(frame);
        } catch (OutOfMemoryError e) {
          throw Failures.located(e, statement.span(), null);
        }
        if (value instanceof Flow) {
          return value;
        }
      }
      return value;
    }
  }

  /** A statement of which only what it does is wanted: a definition. */
  static final class Nothing extends Node {
    Nothing(Span span) {
      super(span);
    }

    @Override
    Object run(Frame frame) {
      return null;
    }
  }

  /** {@code name = value}. */
  static final class Assign extends Node {
    private final Variable variable;
    private final Node value;
    private final Taken taken;
    private final boolean told;

    /** Makes one; {@code told} if a terminal is to hear of it. */
    Assign(Span span, Variable variable, Node value, boolean told) {
      super(span);
      this.variable = variable;
      this.taken = value instanceof Taken pipeline ? pipeline : null;
      this.value = taken == null ? value : taken.pipeline(); // saves a call in every turn of a loop
      this.told = told;
    }

    @Override
    Object run(Frame frame) {
      Object made = value.run(frame);
      if (taken != null) {
        made = taken.drained(made, frame);
      }
      variable.set(frame, made);
      if (told) {
        frame.host.assigned(variable.name(), made);
      }
      return null;
    }
  }

  /** A pipeline whose value nothing takes, in a script: it is shown. */
  static final class Show extends Node {
    private final Node pipeline;
    private final boolean raw;
    private final String command;

    Show(Span span, Node pipeline, boolean raw, String command) {
      super(span);
      this.pipeline = pipeline;
      this.raw = raw;
      this.command = command;
    }

    @Override
    Object run(Frame frame) {
      Object value = pipeline.lazy(frame);
      if (value != null) {
        show(frame, value);
      }
      return null;
    }

    private void show(Frame frame, Object value) {
      try {
        frame.host.show(value, raw);
        frame.shown = value;
      } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
        throw Failures.located(e, span(), command);
      } finally {
        if (value instanceof Rows<?> rows) {
          rows.close();
        }
      }
    }
  }

  /**
   * A pipeline whose value nothing takes, in a function: it is dropped. Rows are read all the same,
   * for what reading them does.
   */
  static final class Drop extends Node {
    private final Node pipeline;
    private final String command;

    Drop(Span span, Node pipeline, String command) {
      super(span);
      this.pipeline = pipeline;
      this.command = command;
    }

    @Override
    Object run(Frame frame) {
      if (pipeline.lazy(frame) instanceof Rows<?> rows) {
        read(rows, frame.session);
      }
      return null;
    }

    private void read(Rows<?> rows, Session session) {
      try (rows) {
        while (rows.hasNext()) {
          rows.next();
          session.checkpoint();
        }
      } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
        throw Failures.located(e, span(), command);
      }
    }
  }

  /** {@code break} and {@code continue}. */
  static final class Leave extends Node {
    private final Flow flow;

    Leave(Span span, Flow flow) {
      super(span);
      this.flow = flow;
    }

    @Override
    Object run(Frame frame) {
      return flow;
    }
  }

  /** {@code return}; the value may be null. */
  static final class Return extends Node {
    private final Node value;

    Return(Span span, Node value) {
      super(span);
      this.value = value;
    }

    @Override
    Object run(Frame frame) {
      frame.result = value == null ? null : value.run(frame);
      return Flow.RETURN;
    }
  }

  /** {@code throw}: a text, or an error that was caught. */
  static final class Throw extends Node {
    private final Node value;

    Throw(Span span, Node value) {
      super(span);
      this.value = value;
    }

    @Override
    Object run(Frame frame) {
      Object thrown = value.run(frame);
      if (thrown instanceof ErrorValue error) {
        throw error.problem();
      }
      if (thrown instanceof Bytes text) {
        throw new Problem.Thrown(text).thrown().at(span());
      }
      throw new Problem.BadValue(
              "what throw throws", "text or a caught error", Notation.describe(thrown))
          .thrown()
          .at(value.span());
    }
  }

  /** Throws what binding found wrong with a function that another one was changed under. */
  static final class Broken extends Node {
    private final ProblemException problem;

    Broken(Span span, ProblemException problem) {
      super(span);
      this.problem = problem;
    }

    @Override
    Object run(Frame frame) {
      throw problem;
    }
  }

  /** {@code struct}. */
  static final class Declare extends Node {
    private final Struct struct;

    Declare(Span span, Struct struct) {
      super(span);
      this.struct = struct;
    }

    @Override
    Object run(Frame frame) {
      frame.host.declare(struct);
      return null;
    }
  }

  /** {@code ! line}. */
  static final class Outside extends Node {
    private final String line;
    private final boolean taken;

    Outside(Span span, String line, boolean taken) {
      super(span);
      this.line = line;
      this.taken = taken;
    }

    @Override
    Object run(Frame frame) {
      try {
        return frame.host.outside(line, taken);
      } catch (RuntimeException e) {
        throw Failures.located(e, span(), "!");
      }
    }
  }
}
