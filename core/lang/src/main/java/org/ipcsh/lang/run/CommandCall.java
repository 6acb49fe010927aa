package org.ipcsh.lang.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature;
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
  private final LastCall last;

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
    last = input == null && timeout == null ? LastCall.of(computed) : null;
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
    Signature.Call same = last == null ? null : last.same(frame);
    return same == null ? call(frame, null) : made(frame, same, null, null);
  }

  @Override
  Object call(Frame frame, Object in) {
    Object[] given = given(frame);
    if (timeout == null) {
      return made(frame, null, given, in);
    }
    Duration limit = limit(timeout.run(frame));
    try {
      return frame.host.within(limit, () -> made(frame, null, given, in));
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

  /** Makes a call: the same as the last time, or null for one with what is given. */
  private Object made(Frame frame, Signature.Call same, Object[] given, Object in) {
    try {
      Object value = (same == null ? call(frame, given, in) : same).run(frame.session);
      return value == null ? null : Placed.of(Values.normalise(value), span(), name);
    } catch (RuntimeException
        | StackOverflowError
        | LinkageError
        | AssertionError
        | OutOfMemoryError e) {
      throw Failures.located(e, span(), name);
    }
  }

  private Signature.Call call(Frame frame, Object[] given, Object in) {
    Object read = input == null ? null : input.read(in, frame.session);
    Signature.Call call = form.call(given, read);
    if (last != null) {
      last.keep(frame, call);
    }
    return call;
  }
}
