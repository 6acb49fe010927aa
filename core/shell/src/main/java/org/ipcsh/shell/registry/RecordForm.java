package org.ipcsh.shell.registry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ipcsh.api.Action;
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
  public Signature.Call call(Object[] given, Object in) {
    Object[] values = asGiven && given.length == places.length ? given : arranged(given, in);
    return new RecordCall((Action<?>) maker.make(values));
  }

  private Object[] arranged(Object[] given, Object in) {
    Object[] values = new Object[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = places[i] == INPUT ? in : given[places[i]];
    }
    return values;
  }
}
