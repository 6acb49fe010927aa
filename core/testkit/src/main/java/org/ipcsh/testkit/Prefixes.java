package org.ipcsh.testkit;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.parse.Parser;

/**
 * What a good text looks like while it is being typed: at no moment is anything wrong but in the
 * word at the end, which is not finished; else a prompt would paint good input red.
 */
final class Prefixes {
  private Prefixes() {}

  /** What is wrong with the prefixes of a text; nothing if the text itself is wrong. */
  static List<String> wrong(String text) {
    List<String> found = new ArrayList<>();
    if (Parser.parse(new Source("", text)).problem() == null) {
      for (int length = 0; length < text.length(); length++) {
        String typed = text.substring(0, length);
        Parsed parsed = Parser.parse(new Source("", typed));
        if (parsed.problem() != null && !excused(parsed)) {
          found.add("after \"" + typed + "\": " + parsed.problem().getMessage());
        }
        if (!ordered(parsed)) {
          found.add("after \"" + typed + "\": what is painted overlaps");
        }
      }
    }
    return found;
  }

  private static boolean excused(Parsed parsed) {
    if (parsed.problem().problem() instanceof Problem.Syntax syntax && syntax.mendable()) {
      return true;
    }
    Span span = parsed.problem().span();
    return span.to() >= span.source().text().length() || span.from() >= parsed.cursor().from();
  }

  private static boolean ordered(Parsed parsed) {
    int end = 0;
    for (Parsed.Token token : parsed.tokens()) {
      if (token.from() < end || token.to() < token.from()) {
        return false;
      }
      end = token.to();
    }
    return end <= parsed.source().text().length();
  }
}
