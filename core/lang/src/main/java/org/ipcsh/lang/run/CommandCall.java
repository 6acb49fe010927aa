package org.ipcsh.lang.run;

import java.time.Duration;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature.Form;

/** A command whose form and arguments are bound. */
final class CommandCall extends Stage {
  private final String name;
  private final Form form;
  private final Prepared params;
  private final Prepared options;
  private final Reader input;
  private final Node timeout;

  /**
   * Makes one.
   *
   * @param input reads what comes down the pipe; null where the call stands first
   * @param timeout gives the time limit; null for none
   */
  CommandCall(
      Span span,
      String name,
      Form form,
      Node[] params,
      Node[] options,
      Reader input,
      Node timeout) {
    super(span);
    this.name = name;
    this.form = form;
    this.params = new Prepared(params);
    this.options = new Prepared(options);
    this.input = input;
    this.timeout = timeout;
  }

  /** Values of which those known before are there already, and only the others are asked for. */
  private static final class Prepared {
    private final Object[] known;
    private final Node[] computed;
    private final int[] places;

    Prepared(Node[] nodes) {
      known = new Object[nodes.length];
      int unknown = 0;
      for (Node node : nodes) {
        unknown += node.constant() == null ? 1 : 0;
      }
      computed = new Node[unknown];
      places = new int[unknown];
      int next = 0;
      for (int i = 0; i < nodes.length; i++) {
        if (nodes[i].constant() != null) {
          known[i] = nodes[i].constant().value();
        } else {
          computed[next] = nodes[i];
          places[next++] = i;
        }
      }
    }

    Object[] of(Frame frame) {
      Object[] values = known.clone();
      for (int i = 0; i < places.length; i++) {
        values[places[i]] = computed[i].run(frame);
      }
      return values;
    }
  }

  @Override
  String name() {
    return name;
  }

  @Override
  Object run(Frame frame) {
    return call(frame, null);
  }

  @Override
  Object call(Frame frame, Object in) {
    Object[] arguments = params.of(frame);
    Object[] chosen = options.of(frame);
    if (timeout == null) {
      return invoke(frame, arguments, chosen, in);
    }
    Duration limit = limit(timeout.run(frame));
    try {
      return frame.host.within(limit, () -> invoke(frame, arguments, chosen, in));
    } catch (RuntimeException e) {
      throw Failures.located(e, span(), name);
    }
  }

  private Duration limit(Object given) {
    try {
      return Bare.duration("--timeout", given);
    } catch (RuntimeException e) {
      throw Failures.located(e, timeout.span(), name);
    }
  }

  private Object invoke(Frame frame, Object[] arguments, Object[] chosen, Object in) {
    try {
      Object read = input == null ? null : input.read(in, frame.session);
      return Values.normalise(form.call(frame.session, arguments, chosen, read));
    } catch (RuntimeException
        | StackOverflowError
        | LinkageError
        | AssertionError
        | OutOfMemoryError e) {
      throw Failures.located(e, span(), name);
    }
  }
}
