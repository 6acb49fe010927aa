package org.ipcsh.shell.words;

import org.ipcsh.api.Bytes;
import org.ipcsh.lang.run.Values;

/**
 * An argument that is any value, of which a bare word keeps its spelling: {@code print 007} prints
 * three digits, where a component of type {@code Object} would be given the number 7. Read by
 * {@link SpelledReader}.
 *
 * @param bare the word as it stands in the line; null if the argument was none
 * @param value the value, if it was no bare word
 */
public record Spelled(String bare, Object value) {
  /** The value; a bare word is a number, a duration and so on if it looks so, and else text. */
  Object typed() {
    return bare == null ? value : Values.bare(bare);
  }

  /** The value; a bare word is text. */
  Object spelled() {
    return bare == null ? value : Bytes.of(bare);
  }
}
