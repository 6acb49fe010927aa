package org.ipcsh.testkit;

import java.util.List;
import java.util.Set;

/**
 * What came of running one heading.
 *
 * @param heading what was run
 * @param came the lines that came of each exchange that was run, in order
 * @param failures what is not as it stands in the transcript, each with its place; empty if all is
 * @param forms the records that were called: the forms of commands that this heading shows
 * @param rewritten the outputs as they should stand in the transcript if what came is right: what
 *     matches is left as it is, and values that placeholders are bound to are those placeholders
 */
public record Outcome(
    Transcript.Heading heading,
    List<List<String>> came,
    List<String> failures,
    Set<String> forms,
    List<List<String>> rewritten) {

  /** Whether all is as it stands there. */
  public boolean good() {
    return failures.isEmpty();
  }

  /** The failures as one text. */
  public String report() {
    return String.join("\n", failures);
  }
}
