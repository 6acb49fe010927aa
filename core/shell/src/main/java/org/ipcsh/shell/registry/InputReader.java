package org.ipcsh.shell.registry;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;

/** Reads what comes down the pipe: as rows, as a list, as text or as it is. */
final class InputReader implements Reader {
  private final String name;
  private final Class<?> type;

  InputReader(String name, Class<?> type) {
    this.name = name;
    this.type = type;
  }

  @Override
  public Object literal(Object literal) {
    return LATER;
  }

  @Override
  public Object read(Object value, Session session) {
    if (type == Object.class || type.isInstance(value)) {
      return value;
    }
    if (type == Rows.class) {
      if (value instanceof Iterable<?> many) {
        return Rows.of(many);
      }
      return Rows.of(value == null ? List.of() : List.of(value));
    }
    if (type == Bytes.class && value != null && !(value instanceof List)) {
      return Bytes.of(Given.text(name, expects(), value));
    }
    throw Given.wrong(name, expects(), value);
  }

  @Override
  public String expects() {
    return type == Bytes.class ? "text" : type == Rows.class ? "rows" : "a value";
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of();
  }
}
