package org.ipcsh.lang;

import java.util.List;

/** How the language looks into Java records and handles, which it never reflects on itself. */
public interface Records {
  /**
   * The names of the fields of a record, {@code Row} or handle; null if the value has no fields.
   */
  List<String> fields(Object value);

  /**
   * The value of a field, as a value of the language: a {@code String} becomes {@code Bytes}, an
   * {@code Integer} a {@code Long}.
   *
   * @throws org.ipcsh.api.ProblemException if there is none of that name
   */
  Object field(Object value, String name);
}
