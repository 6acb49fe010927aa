package org.ipcsh.lang.parse;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.lang.Tree;

/** Gathers the parts of a quoted text: what is read as characters, as bytes, or to be looked up. */
final class Pieces {
  private final Chars chars;
  private final List<Tree.Part> parts = new ArrayList<>(2);
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream(0);
  private int start;
  private int stop;

  Pieces(Chars chars) {
    this.chars = chars;
  }

  /** Characters that stand for themselves. */
  void text(int from, int to) {
    if (from < to) {
      beginText(from);
      text.append(chars.text, from, to);
      stop = to;
    }
  }

  /** What {@link Escapes#escape} gave, which started there and ended here. */
  void escaped(int value, int from) {
    if (value < 0) {
      if (raw.size() == 0) {
        flush();
        start = from;
      }
      raw.write(-value);
    } else {
      beginText(from);
      text.appendCodePoint(value);
    }
    stop = chars.at;
  }

  void part(Tree.Part part) {
    flush();
    parts.add(part);
  }

  List<Tree.Part> all() {
    flush();
    return List.copyOf(parts);
  }

  private void beginText(int from) {
    if (text.length() == 0) {
      flush();
      start = from;
    }
  }

  private void flush() {
    if (text.length() > 0) {
      parts.add(new Tree.Plain(chars.span(start, stop), text.toString()));
      text.setLength(0);
    }
    if (raw.size() > 0) {
      parts.add(new Tree.Literal(chars.span(start, stop), Bytes.wrap(raw.toByteArray())));
      raw.reset();
    }
  }
}
