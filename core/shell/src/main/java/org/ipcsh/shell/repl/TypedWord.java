package org.ipcsh.shell.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * The word before the cursor, as it stands in the line: with its quote, without what follows the
 * cursor. Candidates come quoted already, so nothing is left to escape.
 *
 * @param line all that is typed
 * @param from where the word starts
 * @param cursor where it ends for now
 */
record TypedWord(String line, int from, int cursor) implements CompletingParsedLine {
  @Override
  public String word() {
    return line.substring(from, cursor);
  }

  @Override
  public int wordCursor() {
    return cursor - from;
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return cursor - from;
  }

  @Override
  public int rawWordLength() {
    return cursor - from;
  }
}
