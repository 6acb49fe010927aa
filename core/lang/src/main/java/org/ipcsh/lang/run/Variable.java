package org.ipcsh.lang.run;

import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Span;

/** A variable where it is read or assigned, its place known since binding. */
abstract class Variable extends Node {
  private final String name;

  Variable(Span span, String name) {
    super(span);
    this.name = name;
  }

  String name() {
    return name;
  }

  abstract void set(Frame frame, Object value);

  /** Its value, or {@link Scope#UNSET}. */
  abstract Object peek(Frame frame);

  /** The error where it has no value yet: some statement assigns it, but has not run. */
  final ProblemException unset() {
    return new Problem.Refused(
            "unassigned-variable", "$" + name, "assigned before it is read", "not yet")
        .thrown()
        .at(span());
  }

  /** One of the script, or of the prompt. */
  static final class OfScript extends Variable {
    private final Scope scope;
    private final int slot;

    OfScript(Span span, String name, Scope scope) {
      super(span, name);
      this.scope = scope;
      this.slot = scope.slot(name);
    }

    @Override
    Object run(Frame frame) {
      Object value = scope.value(slot);
      if (value == Scope.UNSET) {
        throw unset();
      }
      return value;
    }

    @Override
    Object peek(Frame frame) {
      return scope.value(slot);
    }

    @Override
    void set(Frame frame, Object value) {
      scope.value(slot, value);
    }
  }

  /** One of a function; until the function has assigned it, the script's of that name is read. */
  static final class OfFunction extends Variable {
    private final int slot;
    private final OfScript otherwise;

    OfFunction(Span span, String name, int slot, OfScript otherwise) {
      super(span, name);
      this.slot = slot;
      this.otherwise = otherwise;
    }

    @Override
    Object run(Frame frame) {
      Object value = frame.slots[slot];
      if (value == Scope.UNSET) {
        value = peek(frame);
        if (value == Scope.UNSET) {
          throw unset();
        }
      }
      return value;
    }

    @Override
    Object peek(Frame frame) {
      Object value = frame.slots[slot];
      return value != Scope.UNSET || otherwise == null ? value : otherwise.peek(frame);
    }

    @Override
    void set(Frame frame, Object value) {
      frame.slots[slot] = value;
    }
  }

  /** One that only the place knows where a block runs; there the block is bound once more. */
  static final class There extends Node {
    There(Span span) {
      super(span);
    }

    @Override
    Object run(Frame frame) {
      throw new IllegalStateException("a block that runs elsewhere was run here");
    }
  }

  /** {@code $it}. */
  static final class It extends Node {
    It(Span span) {
      super(span);
    }

    @Override
    Object run(Frame frame) {
      if (frame.it == Scope.UNSET) {
        throw new Problem.Refused(
                "unassigned-variable", "$it", "read where a command gives the block a row", "not")
            .thrown()
            .at(span());
      }
      return frame.it;
    }
  }

  /** {@code $args}. */
  static final class Args extends Node {
    Args(Span span) {
      super(span);
    }

    @Override
    Object run(Frame frame) {
      return Values.normalise(frame.host.args());
    }
  }

  /** {@code $env}. */
  static final class Env extends Node {
    Env(Span span) {
      super(span);
    }

    @Override
    Object run(Frame frame) {
      return Row.of(frame.host.env());
    }

    /** One of them, without making a row of all. */
    Object get(Frame frame, String name) {
      String value = frame.host.env().get(name);
      if (value == null) {
        throw new Problem.Unknown(
                "environment variable", name, Near.of(name, frame.host.env().keySet()))
            .thrown();
      }
      return Values.normalise(value);
    }
  }
}
