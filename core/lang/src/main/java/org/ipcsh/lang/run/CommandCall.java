package org.ipcsh.lang.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature.Form;

/** A command whose form and arguments are bound. */
final class CommandCall extends Stage {
  private final String name;
  private final Form form;
  private final Object[] known;
  private final Node[] computed;
  private final int[] places;
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
    this.input = input;
    this.timeout = timeout;

    Node[] nodes = Arrays.copyOf(params, params.length + options.length);
    System.arraycopy(options, 0, nodes, params.length, options.length);
    known = new Object[nodes.length];
    places = IntStream.range(0, nodes.length).filter(i -> nodes[i].constant() == null).toArray();
    computed = new Node[places.length];
    for (int i = 0; i < nodes.length; i++) {
      known[i] = nodes[i].constant() == null ? null : nodes[i].constant().value();
    }
    for (int i = 0; i < places.length; i++) {
      computed[i] = nodes[places[i]];
    }
  }

  /** The arguments, of which those that no run can change are there already. */
  private Object[] given(Frame frame) {
    Object[] values = new Object[known.length];
    System.arraycopy(known, 0, values, 0, values.length); // clone() is slow until it is optimised
    for (int i = 0; i < places.length; i++) {
      values[places[i]] = computed[i].run(frame);
    }
    return values;
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
    Object[] given = given(frame);
    if (timeout == null) {
      return invoke(frame, given, in);
    }
    Duration limit = limit(timeout.run(frame));
    try {
      return frame.host.within(limit, () -> invoke(frame, given, in));
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

  private Object invoke(Frame frame, Object[] given, Object in) {
    try {
      Object read = input == null ? null : input.read(in, frame.session);
      Object value = Values.normalise(form.call(frame.session, given, read));
      return Placed.of(value, span(), name);
    } catch (RuntimeException
        | StackOverflowError
        | LinkageError
        | AssertionError
        | OutOfMemoryError e) {
      throw Failures.located(e, span(), name);
    }
  }
}
