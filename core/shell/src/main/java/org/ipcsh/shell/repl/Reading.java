package org.ipcsh.shell.repl;

import org.ipcsh.api.Problem;
import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.parse.Parser;

/**
 * What the parser makes of the line. Several ask at each key, so the last two answers are kept: the
 * whole line, and what stands before the cursor.
 */
final class Reading {
  private Parsed last;
  private Parsed before;

  synchronized Parsed of(String text) {
    if (last != null && last.source().text().equals(text)) {
      return last;
    }
    Parsed found =
        before != null && before.source().text().equals(text)
            ? before
            : Parser.parse(new Source("", text));
    before = last;
    last = found;
    return found;
  }

  /**
   * What is being typed at the end of a text.
   *
   * <p>A {@code |} right behind a word is a pipe for the parser while nothing follows; but as no
   * blank stands before it, people mean the "or" of {@code IPC_CREAT|IPC_EXCL}.
   */
  Parsed.Cursor cursor(String text) {
    Parsed.Cursor cursor = of(text).cursor();
    int bar = text.length() - 1;
    boolean or =
        cursor.place() == Parsed.Place.COMMAND
            && bar > 0
            && text.charAt(bar) == '|'
            && Character.isLetterOrDigit(text.charAt(bar - 1));
    if (!or) {
      return cursor;
    }
    Parsed.Cursor before = of(text.substring(0, bar)).cursor();
    return before.place() != Parsed.Place.ARGUMENT
        ? cursor
        : new Parsed.Cursor(
            before.place(),
            before.command(),
            before.before(),
            before.base(),
            before.from(),
            before.prefix() + "|");
  }

  /** Whether another line can mend it. */
  static boolean mendable(Parsed parsed) {
    return parsed.problem() != null
        && parsed.problem().problem() instanceof Problem.Syntax syntax
        && syntax.mendable();
  }
}
