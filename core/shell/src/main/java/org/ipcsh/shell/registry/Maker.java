package org.ipcsh.shell.registry;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.ipcsh.api.ProblemException;

/**
 * Makes records of one class.
 *
 * <p>By its constructor made accessible, not by a method handle: {@code lookup().findConstructor}
 * fails for a plugin's record once the plugin has been loaded a second time, and costs 12-19 ms at
 * its first use.
 */
final class Maker {
  private final Class<?> type;
  private final Constructor<?> constructor;

  Maker(Class<?> type) {
    this.type = type;
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("a record has its canonical constructor", e);
    }
    constructor.setAccessible(true);
  }

  boolean makes(Object value) {
    return type.isInstance(value);
  }

  /** A new one; what its own constructor refuses comes out as it was thrown. */
  Object make(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }
}
