package org.ipcsh.shell.registry;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Signature;

/** One form of a command: a record class, where each of its components comes from, and its call. */
public final class RecordForm implements Signature.Form {
  /** Where a component's value comes from. */
  enum From {
    PARAM,
    OPTION,
    INPUT
  }

  record Slot(From from, int index) {}

  private final Class<?> record;
  private final Maker maker;
  private final Slot[] slots;
  private final List<Param> params;
  private final Param input;
  private final boolean inputOptional;

  RecordForm(
      Class<?> record,
      Maker maker,
      Slot[] slots,
      List<Param> params,
      Param input,
      boolean inputOptional) {
    this.record = record;
    this.maker = maker;
    this.slots = slots;
    this.params = List.copyOf(params);
    this.input = input;
    this.inputOptional = inputOptional;
  }

  /** The record it is. */
  public Class<?> record() {
    return record;
  }

  @Override
  public List<Param> params() {
    return params;
  }

  @Override
  public Param input() {
    return input;
  }

  @Override
  public boolean inputOptional() {
    return inputOptional;
  }

  @Override
  public Object call(Session session, Object[] params, Object[] options, Object in) {
    Object[] values = new Object[slots.length];
    for (int i = 0; i < values.length; i++) {
      Slot slot = slots[i];
      values[i] =
          switch (slot.from) {
            case PARAM -> params[slot.index];
            case OPTION -> options[slot.index];
            case INPUT -> in;
          };
    }
    Action<?> action = (Action<?>) maker.make(values);
    try {
      return action.run(session);
    } catch (ProblemException e) {
      throw e.problem() instanceof Problem.CallFailed failed && e.call() == null
          ? e.hint(hint(action, failed.errno(), session))
          : e;
    }
  }

  /** A hint is only a help: whatever goes wrong while it is looked for must not hide the error. */
  private static String hint(Action<?> action, Errno errno, Session session) {
    try {
      return action.hint(errno, session);
    } catch (RuntimeException e) {
      return null;
    }
  }
}
