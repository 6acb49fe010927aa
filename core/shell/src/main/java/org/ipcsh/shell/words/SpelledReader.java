package org.ipcsh.shell.words;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;

/** Takes every argument as it is. */
public final class SpelledReader implements Reader {
  /** Makes one. */
  public SpelledReader() {}

  @Override
  public Object literal(Object literal) {
    return read(literal, null);
  }

  @Override
  public Object read(Object value, Session session) {
    return value instanceof String word ? new Spelled(word, null) : new Spelled(null, value);
  }

  @Override
  public String expects() {
    return "a value";
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of();
  }
}
