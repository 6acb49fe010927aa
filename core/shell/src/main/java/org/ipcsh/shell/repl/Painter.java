package org.ipcsh.shell.repl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Token;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Paints a line as it is typed. A command that nobody has is painted wrong, but for the last word:
 * that one is still being typed, like all that is wrong only there.
 */
final class Painter implements Highlighter {
  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u007f';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final char OTHER = '\ufffd';

  private final Reading reading;
  private final Signatures signatures;

  Painter(Reading reading, Signatures signatures) {
    this.reading = reading;
    this.signatures = signatures;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    AttributedStringBuilder painted = new AttributedStringBuilder(buffer.length());
    List<Token> tokens = reading.of(buffer).tokens();
    Set<String> defined = new HashSet<>();
    boolean defining = false;
    int at = 0;
    for (Token token : tokens) {
      String text = buffer.substring(token.from(), token.to());
      if (defining && token.paint() == Paint.COMMAND) {
        defined.add(text);
      }
      defining = token.paint() == Paint.KEYWORD && text.equals("def");
      painted.styled(Styles.PLAIN, visible(buffer.substring(at, token.from())));
      painted.styled(style(token, text, defined, buffer.length()), visible(text));
      at = token.to();
    }
    return painted.styled(Styles.PLAIN, visible(buffer.substring(at))).toAttributedString();
  }

  /**
   * A control character as its picture, for the terminal would obey it: ESC as U+241B. One for one,
   * or the cursor would not stand where it is.
   */
  private static String visible(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        shown = shown == null ? new StringBuilder(text) : shown;
        shown.setCharAt(
            i, c < ' ' ? (char) (PICTURES + c) : c == DELETE ? PICTURE_OF_DELETE : OTHER);
      }
    }
    return shown == null ? text : shown.toString();
  }

  private AttributedStyle style(Token token, String text, Set<String> defined, int end) {
    boolean typing = token.to() == end;
    boolean unknown =
        token.paint() == Paint.COMMAND
            && !text.equals("!")
            && !defined.contains(text)
            && !signatures.exists(text);
    Paint paint = unknown ? Paint.WRONG : token.paint();
    return paint == Paint.WRONG && typing ? Styles.PLAIN : Styles.of(paint);
  }
}
