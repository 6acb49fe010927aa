package org.ipcsh.lang.run;

import java.time.Duration;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature.Form;

/** A command whose form and arguments are bound. */
final class CommandCall extends Stage {
  private final String name;
  private final Form form;
  private final Node[] params;
  private final Node[] options;
  private final Object[] given;
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
    this.params = params;
    this.options = options;
    this.given = constants(options);
    this.input = input;
    this.timeout = timeout;
  }

  /** The values of options that are all known; null if any is not. */
  private static Object[] constants(Node[] options) {
    Object[] values = new Object[options.length];
    for (int i = 0; i < values.length; i++) {
      if (options[i].constant() == null) {
        return null;
      }
      values[i] = options[i].constant().value();
    }
    return values;
  }

  @Override
  String name() {
    return name;
  }

  @Override
  Object call(Frame frame, Object in) {
    Object[] arguments = values(params, frame);
    Object[] chosen = given != null ? given : values(options, frame);
    if (timeout == null) {
      return invoke(frame, arguments, chosen, in);
    }
    Duration limit = Bare.duration("--timeout", timeout.run(frame));
    try {
      return frame.host.within(limit, () -> invoke(frame, arguments, chosen, in));
    } catch (RuntimeException e) {
      throw Failures.located(e, span(), name);
    }
  }

  static Object[] values(Node[] nodes, Frame frame) {
    Object[] values = new Object[nodes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = nodes[i].run(frame);
    }
    return values;
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
