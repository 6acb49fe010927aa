package org.ipcsh.shell.registry;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.run.Values;

/** Text, byte for byte, or any value at all. */
final class UntypedReader implements Reader {
  private final String name;
  private final boolean text;
  private final Library library;

  /**
   * A reader of text, or else of any value, for which a bare word is a number, a constant and so on
   * if it looks so.
   *
   * @param library where constants are found
   */
  UntypedReader(String name, boolean text, Library library) {
    this.name = name;
    this.text = text;
    this.library = library;
  }

  @Override
  public Object literal(Object literal) {
    return read(literal, null);
  }

  @Override
  public Object read(Object value, Session session) {
    if (text) {
      return value instanceof Bytes bytes ? bytes : Bytes.of(Given.text(name, expects(), value));
    }
    return value instanceof String word ? Values.bare(word, library) : value;
  }

  @Override
  public boolean steady(Object value) {
    return true;
  }

  @Override
  public String expects() {
    return text ? "text" : "a value";
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of();
  }
}
