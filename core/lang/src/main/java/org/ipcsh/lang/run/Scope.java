package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.lang.Signature;

/**
 * The variables and functions of a script, or of a prompt, where they live from line to line. For
 * one thread.
 */
public final class Scope {
  /** Stands in the place of a variable that has no value yet: null is a value. */
  static final Object UNSET =
      new Object() {
        @Override
        public String toString() {
          return "unset";
        }
      };

  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private Object[] values = {UNSET, UNSET, UNSET, UNSET, UNSET, UNSET, UNSET, UNSET};

  /** Makes an empty one. */
  public Scope() {}

  /** The value of a variable; null also if it has none. */
  public Object get(String name) {
    return has(name) ? values[slots.get(name)] : null;
  }

  /** Whether a variable has a value, if only null. */
  public boolean has(String name) {
    Integer slot = slots.get(name);
    return slot != null && values[slot] != UNSET;
  }

  /** Gives a variable a value. */
  public void set(String name, Object value) {
    int slot = slot(name); // first, for it may put a longer array in the place of this one
    values[slot] = Values.normalise(value);
  }

  /** The variables that have a value, oldest first. */
  public Collection<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : slots.keySet()) {
      if (has(name) && name.charAt(0) != Context.HIDDEN) {
        names.add(name);
      }
    }
    return names;
  }

  /** The functions, as commands that can be completed and explained. */
  public Collection<Signature> functions() {
    return functions.values().stream().map(Function::signature).toList();
  }

  /** The signature of a function; null if there is none of that name. */
  public Signature functionNamed(String name) {
    Function function = functions.get(name);
    return function == null ? null : function.signature();
  }

  Function function(String name) {
    return functions.get(name);
  }

  Collection<Function> all() {
    return functions.values();
  }

  void define(Function function) {
    functions.put(function.name(), function);
  }

  /** Where a variable stands, whether it has a value or not. */
  int slot(String name) {
    Integer known = slots.get(name);
    if (known != null) {
      return known;
    }
    int slot = slots.size();
    if (slot == values.length) {
      values = Arrays.copyOf(values, 2 * slot);
      Arrays.fill(values, slot, values.length, UNSET);
    }
    slots.put(name, slot);
    return slot;
  }

  Object value(int slot) {
    return values[slot];
  }

  void value(int slot, Object value) {
    values[slot] = value;
  }
}
