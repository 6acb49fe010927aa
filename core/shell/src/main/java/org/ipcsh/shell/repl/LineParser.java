package org.ipcsh.shell.repl;

import org.ipcsh.lang.Parsed;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Tells JLine when a line goes on below, and which word is being completed. Everything else it
 * would do with quotes and backslashes is switched off: those are the language's own.
 */
final class LineParser implements Parser {
  private final Reading reading;

  LineParser(Reading reading) {
    this.reading = reading;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && Reading.mendable(reading.of(line))) {
      throw new EOFError(-1, -1, "the line goes on");
    }
    int end = Math.min(cursor, line.length());
    if (context != ParseContext.COMPLETE) {
      return new TypedWord(line, end, end);
    }
    Parsed.Cursor typed = reading.cursor(line.substring(0, end));
    return new TypedWord(line, Math.min(typed.from(), end), end);
  }

  @Override
  public boolean isEscapeChar(char ch) {
    return false;
  }

  @Override
  public boolean validCommandName(String name) {
    return true;
  }

  @Override
  public boolean validVariableName(String name) {
    return false;
  }

  @Override
  public String getCommand(String line) {
    return "";
  }

  @Override
  public String getVariable(String line) {
    return null;
  }
}
