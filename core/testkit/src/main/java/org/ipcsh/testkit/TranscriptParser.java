package org.ipcsh.testkit;

import static org.ipcsh.testkit.Transcript.MORE;
import static org.ipcsh.testkit.Transcript.PROMPT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;

/** Reads a transcript line by line; used once. */
final class TranscriptParser {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)(\\s+#*)?\\s*");
  private static final Pattern FENCE = Pattern.compile("( *)(`{3,}|~{3,})\\s*([^`]*)");

  private final Path file;
  private final boolean bare;
  private final List<Transcript.Heading> headings = new ArrayList<>();

  private String title = "";
  private int titleLine = 1;
  private List<Transcript.Exchange> exchanges = new ArrayList<>();

  /** The exchange being read; {@code input} is null before the first prompt of a fence. */
  private int start;

  private List<String> input;
  private List<String> output;

  /** What closes the fence we are in, or null outside; {@code indent} is what stands before it. */
  private String fence;

  private int indent;
  private boolean ours;
  private boolean unmarked;

  TranscriptParser(Path file) {
    this.file = file;
    this.bare = file.toString().endsWith(Transcript.SUFFIX);
  }

  Transcript parse(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      line(i + 1, lines.get(i));
    }
    if (fence != null && ours) {
      throw bad(lines.size(), "the fence does not end");
    }
    endHeading();
    return new Transcript(file, List.copyOf(headings));
  }

  private void line(int number, String line) {
    Matcher heading = HEADING.matcher(line);
    if (fence == null && heading.matches()) {
      endHeading();
      title = heading.group(1);
      titleLine = number;
    } else if (bare) {
      session(number, line);
    } else if (fence == null) {
      forgotten(number, line);
      open(line);
    } else if (closes(line)) {
      fence = null;
      endExchange();
    } else if (ours) {
      session(number, unindented(line));
    } else if (unmarked) {
      forgotten(number, line);
    }
  }

  /** A transcript that nothing would run is a mistake, not a picture of one. */
  private void forgotten(int number, String line) {
    if (line.strip().startsWith(PROMPT)) {
      throw bad(number, "a prompt stands here outside of a fence that is marked ipcsh");
    }
  }

  private void open(String line) {
    Matcher start = FENCE.matcher(line);
    if (start.matches()) {
      indent = start.group(1).length();
      fence = start.group(2);
      ours = start.group(3).strip().equals("ipcsh");
      unmarked = start.group(3).isBlank();
    }
  }

  /** A fence ends with at least as many of its characters, and nothing behind them. */
  private boolean closes(String line) {
    String end = line.strip();
    return end.startsWith(fence) && end.chars().allMatch(c -> c == fence.charAt(0));
  }

  private String unindented(String line) {
    int from = 0;
    while (from < indent && from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    return line.substring(from);
  }

  private void session(int number, String line) {
    if (line.startsWith(PROMPT) || line.equals(PROMPT.stripTrailing())) {
      endExchange();
      start = number;
      input = new ArrayList<>(List.of(after(PROMPT, line)));
      output = new ArrayList<>();
    } else if (input != null && output.isEmpty() && continues(line)) {
      input.add(after(MORE, line));
    } else if (input != null) {
      output.add(line);
    } else if (!line.isBlank()) {
      throw bad(number, "a transcript starts with " + PROMPT.strip() + ", not with output");
    }
  }

  private static boolean continues(String line) {
    return line.startsWith(MORE) || line.equals(MORE.stripTrailing());
  }

  private static String after(String start, String line) {
    return line.length() < start.length() ? "" : line.substring(start.length());
  }

  private void endExchange() {
    if (input != null) {
      exchanges.add(
          new Transcript.Exchange(
              start, bare ? 0 : indent, List.copyOf(input), List.copyOf(output)));
    }
    input = null;
    output = null;
  }

  private void endHeading() {
    if (bare && output != null) {
      // Nothing marks the end of the last output there, and what separates it from the next
      // heading is for the eye.
      while (!output.isEmpty() && output.get(output.size() - 1).isBlank()) {
        output.remove(output.size() - 1);
      }
    }
    endExchange();
    if (!exchanges.isEmpty()) {
      headings.add(new Transcript.Heading(file, title, titleLine, List.copyOf(exchanges)));
    }
    exchanges = new ArrayList<>();
  }

  private ProblemException bad(int line, String why) {
    return new Problem.BadFile(file + ":" + line, why).thrown();
  }
}
