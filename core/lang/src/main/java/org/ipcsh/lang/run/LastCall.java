package org.ipcsh.lang.run;

import java.util.Arrays;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.lang.Signature;

/**
 * The last call made at one place. A loop mostly calls with the variables it called with before:
 * then nothing is to be read and checked again, and the same call is run once more.
 *
 * <p>It outlives what the script itself holds on to, so that nothing large is kept here.
 */
final class LastCall {
  /** How often in a row something else may be given before this is given up. */
  private static final int CHANCES = 100;

  /**
   * The longest text that is kept, in bytes: to pass on a longer one takes more than to read it.
   */
  private static final int LONGEST = 1 << 16;

  private final Arguments.Reading[] readings;
  private final Variable[] variables;

  /** What the variables were, of the call there is. */
  private final Object[] values;

  /** Those of them that can be closed. */
  private Handle[] handles;

  private Signature.Call call;
  private int left = CHANCES;

  /** The first call is not kept: most places of a script are run but once. */
  private boolean again;

  private LastCall(Arguments.Reading[] readings, Variable[] variables) {
    this.readings = readings;
    this.variables = variables;
    this.values = new Object[variables.length];
  }

  /** For what a call computes; null if not all of it are variables, each an argument. */
  static LastCall of(Node[] computed) {
    Arguments.Reading[] readings = new Arguments.Reading[computed.length];
    Variable[] variables = new Variable[computed.length];
    for (int i = 0; i < computed.length; i++) {
      if (!(computed[i] instanceof Arguments.Reading reading) || reading.variable() == null) {
        return null;
      }
      readings[i] = reading;
      variables[i] = reading.variable();
    }
    return new LastCall(readings, variables);
  }

  /** The call there is, if what it was made of has not changed; else null. */
  Signature.Call same(Frame frame) {
    if (call == null) {
      return null;
    }
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].peek(frame) != values[i]) {
        return null;
      }
    }
    for (Handle handle : handles) {
      if (handle.closed()) {
        return null;
      }
    }
    left = CHANCES;
    return call;
  }

  /** Keeps the call that was made of what the variables are now, or forgets the one there is. */
  void keep(Frame frame, Signature.Call made) {
    call = null;
    boolean steady = again && left > 0;
    for (int i = 0; i < variables.length; i++) {
      Object value = steady ? variables[i].peek(frame) : null;
      steady = steady && light(value) && readings[i].steady(value);
      values[i] = steady ? value : null;
    }
    if (steady) {
      handles = Arrays.stream(values).filter(Handle.class::isInstance).toArray(Handle[]::new);
      left--;
      call = made; // at last, for there may be no memory or stack for the handles
    }
    again = true;
  }

  private static boolean light(Object value) {
    return switch (Comparison.kind(value)) {
      case NULL, BOOLEAN, NUMBER, DURATION, TIME, HANDLE -> true;
      case TEXT -> ((Bytes) value).size() <= LONGEST;
      default -> false;
    };
  }
}
