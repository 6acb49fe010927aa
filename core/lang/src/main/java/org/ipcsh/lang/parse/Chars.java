package org.ipcsh.lang.parse;

import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;

/** The characters of a text, read from the first to the last: blanks, brackets, errors. */
final class Chars {
  /** Brackets and prefix operators within each other. */
  private static final int NESTING = 200;

  /**
   * Levels of a tree. A chain such as {@code 1+1+1} is a level an operator without being nested,
   * and whoever walks the tree recurses a level at a time.
   */
  private static final int HEIGHT = 1000;

  final Source source;
  final String text;
  final int end;
  final Tokens tokens = new Tokens();
  final Typing typing;

  int at;
  Group group = new Group('\0', 0, null);

  private int depth;
  private int height;
  private int commentEnd = -1;

  Chars(Source source) {
    this.source = source;
    this.text = source.text();
    this.end = text.length();
    this.typing = new Typing(end);
  }

  int peek() {
    return at < end ? text.charAt(at) : Letters.END;
  }

  int look(int ahead) {
    return at + ahead < end ? text.charAt(at + ahead) : Letters.END;
  }

  boolean sees(String what) {
    return text.startsWith(what, at);
  }

  /** Whether this very word stands here. */
  boolean seesWord(String word) {
    return sees(word) && !Letters.name(look(word.length()));
  }

  Span span(int from) {
    return new Span(source, from, at);
  }

  Span span(int from, int to) {
    return new Span(source, from, to);
  }

  /** Goes on by some characters and paints them. */
  void take(Paint paint, int length) {
    tokens.paint(paint, at, at + length);
    at += length;
  }

  /** Skips blanks, continued line ends, comments, and newlines where those are blanks. */
  boolean blanks() {
    return skip(group.newlines());
  }

  /** Skips what stands between statements, and after {@code |}, but for {@code ;}. */
  boolean blanksAndLines() {
    return skip(true);
  }

  private boolean skip(boolean newlines) {
    int from = at;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\\' && continues()) {
        at = text.indexOf('\n', at);
      } else if (c == '#' && commentCanStart()) {
        int stop = text.indexOf('\n', at);
        commentEnd = stop < 0 ? end : stop;
        tokens.paint(Paint.COMMENT, at, commentEnd);
        at = commentEnd - 1;
      } else if (!Letters.blank(c) && !(newlines && c == '\n')) {
        break;
      }
    }
    return at > from;
  }

  private boolean commentCanStart() {
    return at == 0 || " \t\r\f\n;({[,|".indexOf(text.charAt(at - 1)) >= 0;
  }

  /**
   * Whether the {@code \} here stands at a line's end.
   *
   * @throws ProblemException if it is the last character of all, so that the next line is missing
   */
  boolean continues() {
    int next = look(1) == '\r' ? look(2) : look(1);
    if (next == Letters.END) {
      typing.starts(Place.NOTHING, end);
      throw mendable(at, at + 1, "there is no line behind this \\");
    }
    return next == '\n';
  }

  /** Whether a blank or a newline stands right before this place. */
  boolean afterBlank() {
    return at > 0 && (Letters.blank(text.charAt(at - 1)) || text.charAt(at - 1) == '\n');
  }

  /** Whether a {@code |} stands here that is a pipe by what is behind it. */
  boolean pipeHere() {
    int next = look(1);
    return peek() == '|' && (Letters.blank(next) || next == '\n' || next == Letters.END);
  }

  /** Says what may be typed here, where a comment does not swallow it. */
  void starts(Place place) {
    typing.starts(commentEnd == at && at == end ? Place.NOTHING : place, at);
  }

  /** Opens the bracket that stands here. */
  void open() {
    deeper();
    group = new Group(text.charAt(at), at, group);
    take(Paint.BRACKET, 1);
  }

  /** Closes the bracket that is open, once blanks are skipped. */
  void close() {
    if (peek() != group.closer()) {
      throw expected("the end of " + group.kind(), String.valueOf(group.closer()));
    }
    take(Paint.BRACKET, 1);
    group = group.outer();
    depth--;
    typing.starts(Place.NOTHING, at);
  }

  void deeper() {
    if (++depth > NESTING) {
      throw wrong(at, Math.min(end, at + 1), "nesting must be at most 200 deep, but is deeper");
    }
  }

  void shallower() {
    depth--;
  }

  /** Starts to measure a tree; gives what {@link #measured} wants back. */
  int measure() {
    int before = height;
    height = 0;
    return before;
  }

  /** One level on top of what was measured so far. */
  void level() {
    if (++height > HEIGHT) {
      throw wrong(at, at, "an expression must have at most 1000 operators, but has more");
    }
  }

  void measured(int before) {
    height = Math.max(height, before);
  }

  ProblemException wrong(int from, int to, String message) {
    return new Problem.Syntax(message, false).thrown().at(span(from, to));
  }

  ProblemException mendable(int from, int to, String message) {
    return new Problem.Syntax(message, true).thrown().at(span(from, to));
  }

  /** Half a character stands here, which has no UTF-8. */
  ProblemException half() {
    return wrong(at, at + 1, "a text must be of whole characters, but has half of one");
  }

  /** The bracket that is open was not closed before the text ended. */
  ProblemException unclosed() {
    int from = group.opener() > 0 && text.charAt(group.opener() - 1) == '$' ? 1 : 0;
    String opener = (from > 0 ? "$" : "") + group.kind();
    return mendable(
        group.opener() - from,
        group.opener() + 1,
        "there is no " + group.closer() + " for this " + opener);
  }

  /** What stands here is not what must. At the end of the text more can mend it in a bracket. */
  ProblemException expected(String what, String mustBe) {
    if (at >= end && group.newlines()) {
      return unclosed();
    }
    int to = wordEnd();
    String is = to == at ? "missing" : Letters.show(text, at, to);
    return wrong(at, to, what + " must be " + mustBe + ", but is " + is);
  }

  /** Whether a character ends what stands in {@code [ ]}. */
  boolean endsItem(int c) {
    return group.kind() == '[' && (c == ',' || c == ']');
  }

  /** The end of what stands here, as a person would see it: a word, or one special character. */
  int wordEnd() {
    int to = at;
    while (to < end && !Letters.special(text.charAt(to)) && !endsItem(text.charAt(to))) {
      to++;
    }
    boolean lineEnds = to < end && (text.charAt(to) == '\n' || Letters.blank(text.charAt(to)));
    return to > at || to >= end || lineEnds ? to : to + 1;
  }
}
