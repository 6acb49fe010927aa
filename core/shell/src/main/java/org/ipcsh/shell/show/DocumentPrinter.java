package org.ipcsh.shell.show;

/**
 * Writes a page for reading in a terminal or pager: headings stand out, fenced code is indented,
 * the rest of Markdown reads well as it is.
 */
public final class DocumentPrinter {
  private static final String BOLD = "\033[1m";
  private static final String OFF = "\033[0m";
  private static final String INDENT = "    ";

  private final boolean colour;

  /** For a reader who sees colour or not. */
  public DocumentPrinter(boolean colour) {
    this.colour = colour;
  }

  /** Writes it. */
  public void print(Document document, Output out) {
    boolean code = false;
    for (String line : document.markdown().stripTrailing().split("\n", -1)) {
      String shown = Escape.LINE.of(line);
      if (line.startsWith("```")) {
        code = !code;
      } else if (code) {
        out.line(shown.isEmpty() ? "" : INDENT + shown);
      } else if (line.startsWith("#")) {
        String title = shown.replaceFirst("^#+ *", "");
        out.line(colour ? BOLD + title + OFF : title);
      } else {
        out.line(shown);
      }
    }
  }
}
