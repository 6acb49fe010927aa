package org.ipcsh.shell.repl;

/** Candidates as they must stand in the line. */
final class Quote {
  private static final String SPECIAL = " \t\n\r;(){}\"'$|&\\";

  private Quote() {}

  /**
   * Text as a word.
   *
   * @param open the quote that stands before it already, or 0
   * @param complete whether the word ends with it, and so does the quote
   */
  static String word(String text, char open, boolean complete) {
    if (open == '"') {
      return doubled(text) + (complete ? "\"" : "");
    }
    if (open == '\'') {
      return text.replace("'", "''") + (complete ? "'" : "");
    }
    return needed(text) ? "'" + word(text, '\'', complete) : text;
  }

  private static String doubled(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\', '$' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> quoted.append(c);
      }
    }
    return quoted.toString();
  }

  private static boolean needed(String text) {
    if (text.isEmpty() || text.startsWith("#") || text.startsWith("[") || text.startsWith("...")) {
      return true;
    }
    boolean flags = text.matches("[A-Z0-9_]+(\\|[A-Z0-9_]+)*");
    return !flags && text.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
  }
}
