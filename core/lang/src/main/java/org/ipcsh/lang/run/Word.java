package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Library;

/**
 * A word of a call or list, as pieces: a {@code String} of bare characters, {@code Bytes} of quoted
 * ones, a {@link Node} where something is computed.
 */
final class Word {
  private static final Pattern PAIR = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=");

  private static final String HOME = "~";

  private final Span span;
  private final List<Object> pieces;
  private final Origin origin;

  private enum Origin {
    WRITTEN,
    /** Several words, or pairs, once it has been computed. */
    SPREAD,
    /** A field of a record that was spread. */
    FIELD
  }

  Word(Span span, List<Object> pieces) {
    this(span, pieces, Origin.WRITTEN);
  }

  private Word(Span span, List<Object> pieces, Origin origin) {
    this.span = span;
    this.pieces = pieces;
    this.origin = origin;
  }

  /** What {@code ...} stands before. */
  static Word spread(Span span, Node of) {
    return new Word(span, List.of(of), Origin.SPREAD);
  }

  /** A word that has been computed. */
  static Word of(Span span, Object value) {
    return new Word(span, List.of(new Node.Constant(span, value)));
  }

  /** A {@code name=value} word made of a field of a record. */
  static Word field(Span span, String name, Object value) {
    return new Word(span, List.of(name + "=", new Node.Constant(span, value)), Origin.FIELD);
  }

  Span span() {
    return span;
  }

  List<Object> pieces() {
    return pieces;
  }

  boolean spread() {
    return origin == Origin.SPREAD;
  }

  /** Whether a record that was spread made it, so that it can be nothing but a pair. */
  boolean field() {
    return origin == Origin.FIELD;
  }

  /** The bare characters it starts with; empty if it starts otherwise. */
  String start() {
    return !pieces.isEmpty() && pieces.get(0) instanceof String text ? text : "";
  }

  /** A {@code String} if it is bare, {@code Bytes} if any of it is quoted, null if computed. */
  Object literal() {
    boolean bare = true;
    for (Object piece : pieces) {
      if (piece instanceof Node) {
        return null;
      }
      bare &= piece instanceof String;
    }
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    StringBuilder text = new StringBuilder();
    Bytes bytes = Bytes.EMPTY;
    for (Object piece : pieces) {
      text.append(piece);
      bytes = bytes.plus(piece instanceof Bytes quoted ? quoted : Bytes.of((String) piece));
    }
    return bare ? text.toString() : bytes;
  }

  /** What computes it; a single value keeps its type, several pieces make a text. */
  Node node() {
    if (pieces.size() == 1 && pieces.get(0) instanceof Node node) {
      return node;
    }
    Object literal = literal();
    if (literal != null) {
      return new Node.Constant(span, literal instanceof String text ? Bytes.of(text) : literal);
    }
    List<Node> nodes = new ArrayList<>();
    for (Object piece : pieces) {
      nodes.add(
          piece instanceof Node node
              ? node
              : new Node.Constant(span, piece instanceof String text ? Bytes.of(text) : piece));
    }
    return new Composite.Text(span, nodes);
  }

  /** What computes it where no parameter reads it: rule 9. */
  Node untyped(Library library) {
    Object literal = literal();
    return literal instanceof String bare
        ? new Node.Constant(span, Bare.read(bare, library))
        : node();
  }

  /** What it is, to tell forms apart; null if only running tells. */
  String known() {
    Object literal = literal();
    if (literal != null) {
      return literal.toString();
    }
    if (span.text().equals(HOME)) {
      return HOME; // no form has a directory for its word, and ~ was meant as an operator
    }
    for (Object piece : pieces) {
      if (piece instanceof Node node && node.constant() == null) {
        return null;
      }
    }
    Object value = node().run(null); // of constants, so that no frame is looked at
    boolean named = value instanceof Bytes || value instanceof Numeric || value instanceof Handle;
    return named ? Values.text(value) : Notation.describe(value);
  }

  /** The name in front of {@code =}; null if this is no such word. */
  String pairName() {
    if (field()) {
      return start().substring(0, start().length() - 1);
    }
    Matcher matcher = PAIR.matcher(start());
    return matcher.lookingAt() ? matcher.group(1) : null;
  }

  /** What stands behind the first {@code =} of its bare start. */
  Word afterEquals() {
    String start = start();
    int equals = field() ? start.length() : start.indexOf('=') + 1;
    List<Object> rest = new ArrayList<>();
    if (equals < start.length() || pieces.size() == 1) {
      rest.add(start.substring(equals));
    }
    rest.addAll(pieces.subList(1, pieces.size()));
    int from = Math.min(span.from() + equals, span.to());
    return new Word(new Span(span.source(), from, span.to()), rest);
  }

  /** Its parts between the joiners that stand in it bare. */
  List<Word> split(char joiner) {
    List<Word> parts = new ArrayList<>();
    List<Object> part = new ArrayList<>();
    for (Object piece : pieces) {
      if (!(piece instanceof String text)) {
        part.add(piece);
        continue;
      }
      int from = 0;
      for (int at = text.indexOf(joiner); at >= 0; at = text.indexOf(joiner, from)) {
        part.add(text.substring(from, at));
        parts.add(part(part));
        part = new ArrayList<>();
        from = at + 1;
      }
      part.add(text.substring(from));
    }
    parts.add(part(part));
    return parts;
  }

  private Word part(List<Object> pieces) {
    if (pieces.size() > 1) {
      pieces.removeIf(""::equals);
    }
    return new Word(span, pieces.isEmpty() ? List.of("") : List.copyOf(pieces));
  }
}
