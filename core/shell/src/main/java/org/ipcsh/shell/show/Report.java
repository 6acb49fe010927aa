package org.ipcsh.shell.show;

import java.util.function.IntSupplier;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;

/**
 * Writes an error: what must be and what is, where, and what to do. On a terminal with the source
 * line and a caret, elsewhere on one line with the place in front, a hint below.
 */
public final class Report {
  private static final String RED = "\033[1;31m";
  private static final String DIM = "\033[2m";
  private static final String OFF = "\033[0m";
  private static final String TAB = "    ";

  private final boolean terminal;
  private final boolean colour;
  private final IntSupplier width;

  /** How it is to look; {@code width} gives that of the terminal now. */
  public Report(boolean terminal, boolean colour, IntSupplier width) {
    this.terminal = terminal;
    this.colour = colour;
    this.width = width;
  }

  /** The text, with a newline at its end. */
  public String text(ProblemException e) {
    StringBuilder text = new StringBuilder();
    Span span = e.span();
    boolean place = span != null && !span.source().name().isEmpty();
    if (!terminal && place) {
      text.append(place(span)).append(": ");
    }
    text.append(colour(RED, Escape.LINE.of(e.getMessage()))).append('\n');
    if (terminal && span != null) {
      source(text, span, place);
    }
    if (e.hint() != null) {
      text.append(colour(DIM, "  hint: " + Escape.LINE.of(e.hint()))).append('\n');
    }
    return text.toString();
  }

  private static String place(Span span) {
    Source source = span.source();
    return Escape.LINE.of(source.name())
        + ":"
        + source.line(span.from())
        + ":"
        + source.column(span.from());
  }

  /** The line and a caret under the guilty word; of a long line the part around it. */
  private void source(StringBuilder text, Span span, boolean place) {
    String head = place ? "  " + place(span) + "   " : "  ";
    String line = span.source().lineText(span.from());
    int column = span.source().column(span.from()) - 1;
    int room = Math.max(20, width.getAsInt() - head.length() - 1);
    int start = 0;
    if (line.length() > room) {
      start = Math.max(0, Math.min(column - room / 2, line.length() - room));
      line = line.substring(start, start + room);
    }
    int from = Math.min(column - start, line.length());
    int marks = Math.max(1, Math.min(span.to() - span.from(), line.length() - from));
    String before = laidOut(line.substring(0, from));
    String guilty = laidOut(line.substring(from, Math.min(line.length(), from + marks)));
    String after = laidOut(line.substring(Math.min(line.length(), from + marks)));
    text.append(head).append(before).append(guilty).append(after).append('\n');
    int indent = Width.of(head) + Width.of(before);
    text.append(" ".repeat(indent))
        .append(colour(RED, "^".repeat(Math.max(1, Width.of(guilty)))))
        .append('\n');
  }

  /** A tab is as wide as where it stands says, and the caret is to stand below all the same. */
  private static String laidOut(String text) {
    return Escape.LINE.of(text).replace("\t", TAB);
  }

  private String colour(String code, String text) {
    return colour ? code + text + OFF : text;
  }
}
