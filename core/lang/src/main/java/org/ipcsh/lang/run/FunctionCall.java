package org.ipcsh.lang.run;

import org.ipcsh.api.Span;

/** A function whose arguments are bound. */
final class FunctionCall extends Stage {
  private final Function function;
  private final Node[] params;
  private final Node[] options;

  FunctionCall(Span span, Function function, Node[] params, Node[] options) {
    super(span);
    this.function = function;
    this.params = params;
    this.options = options;
  }

  @Override
  String name() {
    return function.name();
  }

  @Override
  Object call(Frame frame, Object input) {
    Object[] given = CommandCall.values(params, frame);
    Object[] chosen = CommandCall.values(options, frame);
    try {
      return function.invoke(frame, given, chosen);
    } catch (RuntimeException e) {
      throw Failures.located(e, span(), function.name());
    }
  }
}
