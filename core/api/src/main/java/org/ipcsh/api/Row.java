package org.ipcsh.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A record whose fields are known only at run time: a C struct, a JSON object, what {@code select}
 * gives. Fields keep their order; values may be null. It never changes.
 */
public final class Row {
  private final List<String> names;
  private final Object[] values;

  private Row(List<String> names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  /** A row of these fields. */
  public static Row of(Map<String, ?> fields) {
    return new Row(List.copyOf(fields.keySet()), fields.values().toArray());
  }

  /** A row of names and values in turn. */
  public static Row of(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return of(fields);
  }

  /** A row whose names another already has: {@code values} in the order of {@code names}. */
  public static Row of(List<String> names, Object... values) {
    if (names.size() != values.length) {
      throw new IllegalArgumentException(names + " are not " + values.length);
    }
    return new Row(List.copyOf(names), values.clone());
  }

  /** The fields' names, in order. */
  public List<String> names() {
    return names;
  }

  /** Whether there is a field of that name. */
  public boolean has(String name) {
    return names.contains(name);
  }

  /**
   * The value of a field.
   *
   * @throws ProblemException if there is none of that name
   */
  public Object get(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new Problem.NoSuchField(name, names).thrown();
    }
    return values[at];
  }

  /** The value at a place, from 0. */
  public Object get(int at) {
    return values[at];
  }

  /** This row with a field set or added at the end. */
  public Row with(String name, Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      fields.put(names.get(i), values[i]);
    }
    fields.put(name, value);
    return of(fields);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row && names.equals(row.names) && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(names, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : " ").append(names.get(i)).append('=').append(values[i]);
    }
    return text.append(']').toString();
  }
}
