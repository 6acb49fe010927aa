package org.ipcsh.api;

/**
 * A text that is run: a file, an argument of {@code -c}, a line typed.
 *
 * @param name as errors name it: a path, {@code -c}, {@code ipcsh}
 * @param text all of it
 */
public record Source(String name, String text) {
  /** The line of a character, from 1. */
  public int line(int at) {
    int line = 1;
    for (int i = 0; i < at && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  /** The column of a character, from 1, in characters. */
  public int column(int at) {
    return at - lineStart(at) + 1;
  }

  /** The line a character stands in, without its end. */
  public String lineText(int at) {
    int end = text.indexOf('\n', at);
    return text.substring(lineStart(at), end < 0 ? text.length() : end);
  }

  private int lineStart(int at) {
    return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  }
}
