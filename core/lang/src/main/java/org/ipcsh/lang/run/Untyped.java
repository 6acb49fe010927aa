package org.ipcsh.lang.run;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Reader;

/** Reads the parameters of functions: anything, bare words by rule 9. */
final class Untyped implements Reader {
  private final Library library;

  Untyped(Library library) {
    this.library = library;
  }

  @Override
  public Object literal(Object literal) {
    return literal instanceof String word ? Bare.read(word, library) : literal;
  }

  @Override
  public Object read(Object value, Session session) {
    return literal(value);
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
