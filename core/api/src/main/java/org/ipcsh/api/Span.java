package org.ipcsh.api;

/**
 * A stretch of a source, from where errors point.
 *
 * @param source the whole text
 * @param from first character
 * @param to the one after the last
 */
public record Span(Source source, int from, int to) {
  /** The characters themselves. */
  public String text() {
    return source.text().substring(from, to);
  }

  /** From the start of this to the end of another. */
  public Span through(Span end) {
    return new Span(source, from, end.to);
  }
}
