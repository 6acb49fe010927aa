package org.ipcsh.shell.show;

/**
 * Writes a page for reading in a terminal or pager: headings stand out, fenced code is indented,
 * the rest of Markdown reads well as it is.
 */
public final class DocumentPrinter {
  private static final String BOLD = "\033[1m";
  private static final String OFF = "\033[0m";
  private static final String INDENT = "    ";

  private final Look look;

  /** For a reader; on a terminal, lines are broken where its own right edge is. */
  public DocumentPrinter(Look look) {
    this.look = look;
  }

  /** Writes it. */
  public void print(Document document, Output out) {
    boolean colour = look.colour();
    boolean code = false;
    Paragraphs prose = new Paragraphs(look.terminal() ? look.width() : Look.UNLIMITED);
    for (String line : document.markdown().stripTrailing().split("\n", -1)) {
      String shown = Escape.LINE.of(line);
      boolean fence = line.startsWith("```");
      boolean title = !code && line.startsWith("#");
      if (look.terminal() && !fence && !code && !title) {
        prose.add(shown);
        continue;
      }
      prose.take().forEach(out::line);
      if (fence) {
        code = !code;
      } else if (code) {
        out.line(shown.isEmpty() ? "" : INDENT + shown);
      } else if (title) {
        String text = shown.replaceFirst("^#+ *", "");
        out.line(colour ? BOLD + text + OFF : text);
      } else {
        out.line(shown);
      }
    }
    prose.take().forEach(out::line);
  }
}
