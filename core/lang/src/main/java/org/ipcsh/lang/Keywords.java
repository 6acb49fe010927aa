package org.ipcsh.lang;

import java.util.Map;

/** The words that are the language's own where a statement starts. */
public final class Keywords {
  /** Each with how it is written, or what it does. */
  public static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("if", "if EXPR { ... } else { ... }"),
          Map.entry("else", "if EXPR { ... } else { ... }"),
          Map.entry("while", "while EXPR { ... }"),
          Map.entry("repeat", "repeat COUNT { ... }"),
          Map.entry("for", "for NAME in EXPR { ... }"),
          Map.entry("try", "try { ... } catch [NAME] { ... }"),
          Map.entry("catch", "try { ... } catch [NAME] { ... }"),
          Map.entry("throw", "throw TEXT"),
          Map.entry("assert", "assert EXPR"),
          Map.entry("def", "def COMMAND NAME... { ... }"),
          Map.entry("return", "return [VALUE]"),
          Map.entry("struct", "struct NAME { MEMBERS }"),
          Map.entry("source", "source PATH"),
          Map.entry("break", "leaves the loop"),
          Map.entry("continue", "begins the next turn of the loop"));

  private Keywords() {}
}
