package org.ipcsh.testkit;

import java.util.ArrayList;
import java.util.List;

/** Holds what came against what stands in a transcript, for the exchanges of one heading. */
final class Comparison {
  private final Transcript.Heading heading;
  private final Placeholders placeholders = new Placeholders();
  private final List<List<String>> rewritten = new ArrayList<>();

  Comparison(Transcript.Heading heading) {
    this.heading = heading;
  }

  /** What is to be typed, with what placeholders stand for by now. */
  String typed(Transcript.Exchange exchange) {
    return placeholders.fill(exchange.text());
  }

  /** What stood there, with what stands there now where it should be rewritten. */
  List<List<String>> rewritten() {
    return List.copyOf(rewritten);
  }

  /** Compares one exchange's output; null if it is as expected, else a diff with its place. */
  String compare(Transcript.Exchange exchange, List<String> came) {
    List<String> expected = exchange.output();
    boolean loose = Placeholders.in(expected);
    if (fits(expected, came, loose)) {
      rewritten.add(expected);
      return null;
    }
    List<Diff.Line> diff =
        Diff.of(expected, came, (one, other) -> placeholders.wouldFit(one, other, loose));
    StringBuilder text = new StringBuilder();
    text.append(heading.file()).append(':').append(exchange.line()).append(": the output is not");
    text.append(" what stands here (- expected, + came)\n");
    String prompt = Transcript.PROMPT;
    for (String typed : exchange.input()) {
      text.append("    ").append(prompt).append(typed).append('\n');
      prompt = Transcript.MORE;
    }
    List<String> better = new ArrayList<>();
    for (Diff.Line line : diff) {
      text.append("  ").append(line).append('\n');
      if (line.mark() == ' ') {
        placeholders.fits(line.expected(), line.came(), loose);
        better.add(line.expected());
      } else if (line.mark() == '+') {
        better.add(placeholders.redact(line.came()));
      }
    }
    rewritten.add(better);
    return text.toString();
  }

  private boolean fits(List<String> expected, List<String> came, boolean loose) {
    if (expected.size() != came.size()) {
      return false;
    }
    for (int i = 0; i < came.size(); i++) {
      if (!placeholders.fits(expected.get(i), came.get(i), loose)) {
        return false;
      }
    }
    return true;
  }
}
