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

  /** Functions have no input, which binding has seen to. */
  @Override
  Object call(Frame frame, Object input) {
    return run(frame);
  }

  @Override
  String name() {
    return function.name();
  }

  @Override
  Object run(Frame frame) {
    Object[] slots = function.slots();
    for (int i = 0; i < params.length; i++) {
      slots[i] = params[i].run(frame);
    }
    for (int i = 0; i < options.length; i++) {
      slots[params.length + i] = options[i].run(frame);
    }
    try {
      return function.invoke(frame, slots);
    } catch (RuntimeException e) {
      throw Failures.located(e, span(), function.name());
    }
  }
}
