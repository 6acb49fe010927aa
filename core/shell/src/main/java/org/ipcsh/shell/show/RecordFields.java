package org.ipcsh.shell.show;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Detail;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.lang.Records;
import org.ipcsh.lang.run.ErrorValue;
import org.ipcsh.lang.run.Values;

/**
 * Looks into records by reflection, into rows and handles without.
 *
 * <p>Accessors are made accessible, since a plugin's records need not be public; method handles
 * would save nanoseconds and cost milliseconds at first use. What is known of a class is kept with
 * that class, so that it goes when its plugin goes.
 */
public final class RecordFields implements Records {
  /** A field of a record: its name, and whether tables leave it out for want of room. */
  public record Column(String name, boolean detail) {}

  private record Shape(List<String> names, List<Column> columns, List<Method> accessors) {}

  private final ClassValue<Shape> shapes =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return shape(type);
        }
      };

  /** Makes one that knows no class yet. */
  public RecordFields() {}

  /** Whether a value is a record with fields to be shown; a handle has fields but shows as one. */
  public boolean isRecord(Object value) {
    return value instanceof Row || value instanceof ErrorValue || isJava(value);
  }

  @Override
  public List<String> fields(Object value) {
    if (isJava(value)) {
      return shapes.get(value.getClass()).names;
    }
    Row row = row(value);
    return row == null ? null : row.names();
  }

  /** The fields of a value that {@link #isRecord}, as columns. */
  public List<Column> columns(Object value) {
    if (isJava(value)) {
      return shapes.get(value.getClass()).columns;
    }
    List<Column> columns = new ArrayList<>();
    for (String name : fields(value)) {
      columns.add(new Column(name, false));
    }
    return columns;
  }

  @Override
  public Object field(Object value, String name) {
    if (isJava(value)) {
      Shape shape = shapes.get(value.getClass());
      int at = shape.names.indexOf(name);
      if (at >= 0) {
        return read(shape.accessors.get(at), value);
      }
      throw new Problem.NoSuchField(name, shape.names).thrown();
    }
    Row row = row(value);
    if (row == null) {
      String is = Values.kind(value);
      throw new Problem.BadValue("what has the field " + name, "a record", is).thrown();
    }
    return Values.normalise(row.get(name));
  }

  private static Row row(Object value) {
    if (value instanceof Handle handle) {
      return handle.facts();
    }
    return value instanceof Row row ? row : value instanceof ErrorValue error ? error.row() : null;
  }

  /** A key or a mode is a Java record too, but to the language it is a number. */
  private static boolean isJava(Object value) {
    return value instanceof Record && !(value instanceof Numeric);
  }

  private static Shape shape(Class<?> type) {
    List<String> names = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<Method> accessors = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      names.add(component.getName());
      columns.add(new Column(component.getName(), component.isAnnotationPresent(Detail.class)));
      accessors.add(accessor);
    }
    return new Shape(List.copyOf(names), List.copyOf(columns), List.copyOf(accessors));
  }

  private static Object read(Method accessor, Object from) {
    try {
      return Values.normalise(accessor.invoke(from));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot read " + accessor.getName(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("an accessor made accessible is not", e);
    }
  }
}
