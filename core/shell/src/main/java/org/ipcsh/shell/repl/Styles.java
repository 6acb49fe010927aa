package org.ipcsh.shell.repl;

import org.ipcsh.lang.Parsed.Paint;
import org.jline.utils.AttributedStyle;

/** How the parts of a line look: the sixteen colours that every theme has made readable. */
final class Styles {
  static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  static final AttributedStyle DIM = PLAIN.faint();
  static final AttributedStyle MARKED = PLAIN.faint().underline();
  static final AttributedStyle WRONG = PLAIN.foreground(AttributedStyle.RED).underline();
  static final AttributedStyle PROMPT = PLAIN.foreground(AttributedStyle.GREEN).bold();

  private Styles() {}

  static AttributedStyle of(Paint paint) {
    return switch (paint) {
      case COMMAND -> PLAIN.foreground(AttributedStyle.GREEN);
      case KEYWORD -> PLAIN.foreground(AttributedStyle.MAGENTA).bold();
      case OPTION, VARIABLE -> PLAIN.foreground(AttributedStyle.CYAN);
      case STRING -> PLAIN.foreground(AttributedStyle.YELLOW);
      case NUMBER -> PLAIN.foreground(AttributedStyle.BLUE);
      case CONSTANT -> PLAIN.foreground(AttributedStyle.MAGENTA);
      case COMMENT -> DIM;
      case WRONG -> WRONG;
      case WORD, OPERATOR, BRACKET -> PLAIN;
    };
  }
}
