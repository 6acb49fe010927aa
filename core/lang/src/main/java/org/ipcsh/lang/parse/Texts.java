package org.ipcsh.lang.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;

/** What stands in quotes. */
final class Texts {
  private final Grammar grammar;
  private final Chars chars;
  private final Escapes escapes;

  Texts(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
    this.escapes = new Escapes(chars);
  }

  /** {@code "..."} or {@code '...'}, whose first quote stands here. */
  Tree.Text text() {
    return chars.peek() == '"' ? interpolated() : verbatim();
  }

  private Tree.Text verbatim() {
    int from = chars.at;
    chars.at++;
    chars.typing.starts(Place.NOTHING, chars.at);
    ordinary('\'', '\'', from, from);
    while (chars.look(1) == '\'') {
      chars.at += 2;
      ordinary('\'', '\'', from, from);
    }
    String text = chars.text.substring(from + 1, chars.at);
    Tree.Plain plain = new Tree.Plain(chars.span(from + 1), text.replace("''", "'"));
    closed(from);
    return new Tree.Text(chars.span(from), text.isEmpty() ? List.of() : List.of(plain));
  }

  private Tree.Text interpolated() {
    int from = chars.at;
    int painted = from;
    chars.at++;
    chars.typing.starts(Place.NOTHING, chars.at);
    Pieces pieces = new Pieces(chars);
    for (; ; ) {
      int start = chars.at;
      int c = ordinary('"', '$', from, painted);
      pieces.text(start, chars.at);
      if (c == '"') {
        break;
      }
      if (c == '\\') {
        int at = chars.at;
        chars.tokens.paint(Paint.STRING, painted, at);
        painted = at;
        pieces.escaped(escape(from, painted), at);
        continue;
      }
      chars.tokens.paint(Paint.STRING, painted, chars.at);
      if (chars.at + 1 == chars.end) {
        chars.typing.starts(Place.VARIABLE, chars.end);
        throw unclosed(from, chars.at);
      }
      pieces.part((Tree.Part) grammar.paths.dollar());
      painted = chars.at;
      if (painted < chars.end) {
        chars.typing.starts(Place.NOTHING, painted);
      }
    }
    closed(painted);
    return new Tree.Text(chars.span(from), pieces.all());
  }

  /** {@code b"..."}, whose {@code b} stands here. */
  Tree.Expr bytes() {
    int from = chars.at;
    chars.at += 2;
    chars.typing.starts(Place.NOTHING, chars.at);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (; ; ) {
      int start = chars.at;
      int c = ordinary('"', '"', from, from);
      bytes.writeBytes(chars.text.substring(start, chars.at).getBytes(StandardCharsets.UTF_8));
      if (c == '"') {
        break;
      }
      int value = escape(from, from);
      if (value < 0) {
        bytes.write(-value);
      } else {
        bytes.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
      }
    }
    closed(from);
    return new Tree.Literal(chars.span(from), Bytes.wrap(bytes.toByteArray()));
  }

  private int escape(int opener, int painted) {
    int at = chars.at;
    int value = escapes.escape();
    if (value == Escapes.UNFINISHED) {
      chars.at = at;
      throw unclosed(opener, painted);
    }
    return value;
  }

  /** Goes on to the closing quote, the other character, or in {@code "} a {@code \}; gives it. */
  private int ordinary(char quote, char other, int opener, int painted) {
    for (; chars.at < chars.end; chars.at++) {
      char c = chars.text.charAt(chars.at);
      if (c == quote || c == other || (c == '\\' && quote == '"')) {
        return c;
      }
      if (Character.isSurrogate(c) && Letters.half(chars.text, chars.at)) {
        if (chars.at + 1 < chars.end) {
          throw chars.half();
        }
      }
    }
    throw unclosed(opener, painted);
  }

  private ProblemException unclosed(int opener, int painted) {
    chars.tokens.paint(Paint.STRING, painted, chars.end);
    boolean bytes = chars.text.charAt(opener) == 'b';
    char quote = chars.text.charAt(bytes ? opener + 1 : opener);
    return chars.mendable(
        opener,
        opener + (bytes ? 2 : 1),
        "there is no " + quote + " for this " + (bytes ? "b" : "") + quote);
  }

  private void closed(int painted) {
    chars.at++;
    chars.tokens.paint(Paint.STRING, painted, chars.at);
    chars.typing.starts(Place.NOTHING, chars.at);
  }
}
