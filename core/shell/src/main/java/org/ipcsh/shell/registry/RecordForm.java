package org.ipcsh.shell.registry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ipcsh.api.Action;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Signature;

/** One form of a command: a record class, where each of its components comes from, and its call. */
public final class RecordForm implements Signature.Form {
  /** The place of a component that takes what comes down the pipe. */
  static final int INPUT = -1;

  private final Class<?> record;
  private final Maker maker;
  private final int[] places;
  private final boolean asGiven;
  private final List<Param> params;
  private final Param input;
  private final boolean inputOptional;

  /**
   * Makes one.
   *
   * @param places where each component's value stands among those given, or {@link #INPUT}
   */
  RecordForm(
      Class<?> record,
      Maker maker,
      int[] places,
      List<Param> params,
      Param input,
      boolean inputOptional) {
    this.record = record;
    this.maker = maker;
    this.places = places.clone();
    this.params = List.copyOf(params);
    this.input = input;
    this.inputOptional = inputOptional;
    this.asGiven = Arrays.equals(places, IntStream.range(0, places.length).toArray());
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
  public boolean takes(int option) {
    return Arrays.stream(places).anyMatch(place -> place == params.size() + option);
  }

  @Override
  public Object call(Session session, Object[] given, Object in) {
    Object[] values = asGiven && given.length == places.length ? given : arranged(given, in);
    Action<?> action = (Action<?>) maker.make(values);
    try {
      return action.run(session);
    } catch (ProblemException e) {
      throw e.problem() instanceof Problem.CallFailed failed && e.call() == null
          ? e.hint(hint(action, failed.errno(), session))
          : e;
    }
  }

  private Object[] arranged(Object[] given, Object in) {
    Object[] values = new Object[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = places[i] == INPUT ? in : given[places[i]];
    }
    return values;
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
