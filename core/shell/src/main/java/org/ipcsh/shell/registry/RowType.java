package org.ipcsh.shell.registry;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** What the rows are that a command gives, as far as its {@code run} declares it. */
public final class RowType {
  private RowType() {}

  /**
   * The fields of the rows, or of the one record, that any of a command's forms gives.
   *
   * @param command a record, or the sealed interface of several
   * @return in order; empty where they are known only when it runs
   */
  public static List<String> fields(Class<?> command) {
    Set<String> fields = new LinkedHashSet<>();
    for (Class<?> form : forms(command)) {
      Class<?> row = row(form);
      if (row != null) {
        for (RecordComponent component : row.getRecordComponents()) {
          fields.add(component.getName());
        }
      }
    }
    return List.copyOf(fields);
  }

  private static List<Class<?>> forms(Class<?> command) {
    if (!command.isSealed()) {
      return List.of(command);
    }
    List<Class<?>> forms = new ArrayList<>();
    for (Class<?> each : command.getPermittedSubclasses()) {
      forms.addAll(forms(each));
    }
    return forms;
  }

  private static Class<?> row(Class<?> form) {
    for (Method method : form.getMethods()) {
      boolean runs = method.getName().equals("run") && !method.isBridge();
      if (runs && List.of(method.getParameterTypes()).equals(List.of(Session.class))) {
        return row(method.getGenericReturnType());
      }
    }
    return null;
  }

  private static Class<?> row(Type type) {
    if (type instanceof ParameterizedType several
        && several.getRawType() instanceof Class<?> raw
        && (Rows.class.isAssignableFrom(raw) || List.class.isAssignableFrom(raw))) {
      return row(several.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> one && one.isRecord() && one != Row.class ? one : null;
  }
}
