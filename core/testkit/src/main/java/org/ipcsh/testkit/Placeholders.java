package org.ipcsh.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code <id> <pid> <addr> <time>} stand for under one heading. Each is bound by the first
 * output that it fits and stands for the same from then on, in what is typed too; a number behind
 * the name tells several apart: {@code <id2>}.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("<((?:id|pid|addr|time)\\d*)>");

  private static final String CLOCK =
      "\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?";
  private static final Map<String, String> FITS =
      Map.of(
          "id", "\\d+",
          "pid", "\\d+",
          "addr", "0x[0-9a-f]+",
          "time",
              "(?:\\d{4}-\\d\\d-\\d\\d(?:[T ]"
                  + CLOCK
                  + ")?|"
                  + CLOCK
                  + "|\\d+(?:\\.\\d+)?(?:ns|us|ms|s|min|h|d))");

  private final Map<String, String> bound = new HashMap<>();

  /** Whether any stands in these lines. */
  static boolean in(List<String> lines) {
    return lines.stream().anyMatch(line -> PLACEHOLDER.matcher(line).find());
  }

  /** What is typed, with what its placeholders stand for; those that stand for nothing yet stay. */
  String fill(String typed) {
    return PLACEHOLDER
        .matcher(typed)
        .replaceAll(
            found -> Matcher.quoteReplacement(bound.getOrDefault(found.group(1), found.group())));
  }

  /**
   * Whether what came is what was expected, and if so binds what it can.
   *
   * @param loose whether a column may be wider or narrower, because a placeholder stands in this
   *     output: then runs of two or more blanks are alike, and those at the ends do not count
   */
  boolean fits(String expected, String came, boolean loose) {
    Matcher values = matcher(expected, came, loose);
    if (expected.equals(came)) {
      return true;
    }
    if (!values.matches()) {
      return false;
    }
    for (String name : names(expected)) {
      if (!bound.containsKey(name)) {
        bound.put(name, values.group(name));
      }
    }
    return true;
  }

  /** The same without binding anything. */
  boolean wouldFit(String expected, String came, boolean loose) {
    return expected.equals(came) || matcher(expected, came, loose).matches();
  }

  /** What came, with the placeholders that are bound to what stands in it. */
  String redact(String came) {
    String text = came;
    for (Map.Entry<String, String> each : bound.entrySet()) {
      // A short number is more likely one that happens to be equal.
      if (each.getValue().length() > 2) {
        text =
            text.replaceAll(
                "(?<![\\w.])" + Pattern.quote(each.getValue()) + "(?![\\w.])",
                Matcher.quoteReplacement("<" + each.getKey() + ">"));
      }
    }
    return text;
  }

  private Matcher matcher(String expected, String came, boolean loose) {
    String pattern = loose ? loosened(expected) : expected;
    StringBuilder regex = new StringBuilder();
    Set<String> seen = new HashSet<>();
    Matcher each = PLACEHOLDER.matcher(pattern);
    int from = 0;
    while (each.find()) {
      regex.append(Pattern.quote(pattern.substring(from, each.start())));
      String name = each.group(1);
      if (bound.containsKey(name)) {
        regex.append(Pattern.quote(bound.get(name)));
      } else if (seen.add(name)) {
        regex.append("(?<").append(name).append('>').append(FITS.get(kind(name))).append(')');
      } else {
        regex.append("\\k<").append(name).append('>');
      }
      from = each.end();
    }
    regex.append(Pattern.quote(pattern.substring(from)));
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(loose ? loosened(came) : came);
  }

  private static Set<String> names(String line) {
    Set<String> names = new HashSet<>();
    Matcher each = PLACEHOLDER.matcher(line);
    while (each.find()) {
      names.add(each.group(1));
    }
    return names;
  }

  private static String kind(String name) {
    return name.replaceAll("\\d", "");
  }

  private static String loosened(String line) {
    return line.strip().replaceAll(" {2,}", "  ");
  }
}
