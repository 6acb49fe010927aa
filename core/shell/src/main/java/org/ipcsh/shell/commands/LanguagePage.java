package org.ipcsh.shell.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The reference of the language, whole or the part that a keyword or heading stands for. */
final class LanguagePage {
  /** What the whole of it is asked for by. */
  static final String NAME = "language";

  /** Under which heading a keyword is explained. */
  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("if", "Conditions"),
          Map.entry("else", "Conditions"),
          Map.entry("while", "Loops"),
          Map.entry("repeat", "Loops"),
          Map.entry("for", "Loops"),
          Map.entry("break", "Loops"),
          Map.entry("continue", "Loops"),
          Map.entry("try", "Errors"),
          Map.entry("catch", "Errors"),
          Map.entry("throw", "Errors"),
          Map.entry("assert", "Errors"),
          Map.entry("def", "Functions"),
          Map.entry("return", "Functions"),
          Map.entry("struct", "C structs"),
          Map.entry("source", "Files"));

  private static final String FILE = "language.md";

  private LanguagePage() {}

  /** The text in Markdown; null if it says nothing of this. */
  static String of(String topic) {
    String all = text();
    if (topic.equals(NAME)) {
      return all;
    }
    String heading = KEYWORDS.getOrDefault(topic, topic).toLowerCase(Locale.ROOT);
    for (String part : all.split("(?m)^(?=## )", -1)) {
      String title = part.lines().findFirst().orElse("").replaceFirst("^#+ *", "");
      if (title.toLowerCase(Locale.ROOT).startsWith(heading)) {
        return part;
      }
    }
    return null;
  }

  private static String text() {
    try (InputStream in = LanguagePage.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
