package org.ipcsh.shell.repl;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** What fits is known before JLine asks; it must only not guess beyond that. */
final class Matching implements CompletionMatcher {
  private String word = "";
  private List<Candidate> matching = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    word = line.word();
  }

  /** Those that begin with the word; if there is none, those that have it somewhere. */
  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    List<Candidate> begin = fitting(candidates, true);
    matching = begin.isEmpty() ? fitting(candidates, false) : begin;
    return new java.util.ArrayList<>(matching); // JLine sorts it
  }

  private List<Candidate> fitting(List<Candidate> candidates, boolean begins) {
    return candidates.stream()
        .filter(each -> each instanceof Offered one && (begins ? one.begins(word) : one.fits(word)))
        .toList();
  }

  @Override
  public Candidate exactMatch() {
    return matching.stream().filter(each -> each.value().equals(word)).findFirst().orElse(null);
  }

  @Override
  public String getCommonPrefix() {
    String common = null;
    for (Candidate candidate : matching) {
      common = common == null ? candidate.value() : common(common, candidate.value());
    }
    return common == null ? "" : common;
  }

  private static String common(String one, String other) {
    int end = 0;
    int most = Math.min(one.length(), other.length());
    while (end < most && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    // Not between the halves of a character.
    boolean half = end > 0 && Character.isHighSurrogate(one.charAt(end - 1));
    return one.substring(0, half ? end - 1 : end);
  }
}
