package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final Comparison comparison =
      new Comparison(new Transcript.Heading(Path.of("a.md"), "A", 1, List.of()));

  @Test
  void saysWhereAndShowsBothSides() {
    Transcript.Exchange exchange =
        new Transcript.Exchange(7, 0, List.of("if true {", "}"), List.of("one", "two", "three"));
    assertEquals(
        """
        a.md:7: the output is not what stands here (- expected, + came)
            ipcsh> if true {
                 > }
            one
          - two
          + 2
            three
          + four
        """,
        comparison.compare(exchange, List.of("one", "2", "three", "four")));
    assertEquals(List.of(List.of("one", "2", "three", "four")), comparison.rewritten());
  }

  @Test
  void rewritingKeepsWhatStillFitsAndItsPlaceholders() {
    Transcript.Exchange first =
        new Transcript.Exchange(1, 0, List.of("a"), List.of("pid    id", "<pid>  <id>", "old"));
    comparison.compare(first, List.of("pid   id", "4711   3", "new of 4711"));
    assertEquals(
        List.of(List.of("pid    id", "<pid>  <id>", "new of <pid>")), comparison.rewritten());
  }

  @Test
  void whatFitsIsNoFailure() {
    Transcript.Exchange exchange = new Transcript.Exchange(1, 0, List.of("a"), List.of("<id>"));
    assertNull(comparison.compare(exchange, List.of("12")));
    assertEquals(
        "b 12", comparison.typed(new Transcript.Exchange(3, 0, List.of("b <id>"), List.of())));
    assertEquals(List.of(List.of("<id>")), comparison.rewritten());
  }
}
