package org.ipcsh.shell.registry;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;

/** Takes any value, with its text where it has one. */
final class PayloadReader implements Reader {
  private final String name;

  PayloadReader(String name) {
    this.name = name;
  }

  @Override
  public Object literal(Object literal) {
    return read(literal, null);
  }

  @Override
  public Object read(Object value, Session session) {
    if (value instanceof Bytes text) {
      return Payload.of(text);
    }
    if (value == null || value instanceof List || value instanceof Row) {
      return new Payload(null, value);
    }
    Bytes text = Bytes.of(Given.text(name, expects(), value));
    return new Payload(text, value instanceof String ? text : value);
  }

  @Override
  public boolean steady(Object value) {
    return true;
  }

  @Override
  public String expects() {
    return "text, or with --as a value";
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of();
  }
}
