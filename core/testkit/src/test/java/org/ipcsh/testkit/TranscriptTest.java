package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
  private static final Path FILE = Path.of("page.md");

  @Test
  void promptsUnderOneHeadingBelongTogetherAcrossFencesAndBlankLines() {
    String text =
        """
        # print

        Prose with `ipcsh> ` in it.

        ```ipcsh
        ipcsh> print 1
        1

        2
        ipcsh> repeat 2 {
             >   print x
             > }
        x
        ```

        More prose.

        ```ipcsh

        ipcsh> n = 1
        ```

        ## Nothing to run

        ```sh
        # not a heading
        ```

        ## Second ##

        ```ipcsh
        ipcsh>
        ```
        """;
    Transcript transcript = Transcript.parse(FILE, text);
    assertEquals(
        List.of(
            new Transcript.Heading(
                FILE,
                "print",
                1,
                List.of(
                    new Transcript.Exchange(6, 0, List.of("print 1"), List.of("1", "", "2")),
                    new Transcript.Exchange(
                        10, 0, List.of("repeat 2 {", "  print x", "}"), List.of("x")),
                    new Transcript.Exchange(20, 0, List.of("n = 1"), List.of()))),
            new Transcript.Heading(
                FILE,
                "Second",
                29,
                List.of(new Transcript.Exchange(32, 0, List.of(""), List.of())))),
        transcript.headings());
  }

  @Test
  void fenceInListIsReadWithoutItsIndent() {
    Transcript transcript =
        Transcript.parse(FILE, "1. First\n\n   ~~~ipcsh\n   ipcsh> a\n     b\n   ~~~\n");
    assertEquals(
        List.of(new Transcript.Exchange(4, 3, List.of("a"), List.of("  b"))),
        transcript.headings().get(0).exchanges());
  }

  @Test
  void fileOfItsOwnIsAllOneFenceWithHeadings() {
    Transcript transcript =
        Transcript.parse(Path.of("a.ipcsht"), "# One\n\nipcsh> a\nb\n\n# Two\nipcsh> c\n");
    assertEquals(
        List.of("One", "Two"),
        transcript.headings().stream().map(Transcript.Heading::title).toList());
    assertEquals(
        new Transcript.Exchange(3, 0, List.of("a"), List.of("b")),
        transcript.headings().get(0).exchanges().get(0));
  }

  @Test
  void fenceThatShowsFencesRunsNothing() {
    String text = "````markdown\n```ipcsh\nipcsh> a\n```\n````\n";
    assertEquals(List.of(), Transcript.parse(FILE, text).headings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```ipcsh\noutput\n```\n",
        "```ipcsh\nipcsh> a\n",
        "```\nipcsh> a\n```\n",
        "\n    ipcsh> a\n",
      })
  void whatNothingWouldRunOrNobodyCouldReadIsRefusedWithItsLine(String text) {
    ProblemException thrown =
        assertThrows(ProblemException.class, () -> Transcript.parse(FILE, text));
    assertEquals("bad-file", thrown.problem().code());
    assertTrue(thrown.getMessage().matches("page\\.md:\\d: .*"), thrown.getMessage());
  }

  @Test
  void fileThatIsNotThereIsRefused() {
    ProblemException thrown =
        assertThrows(ProblemException.class, () -> Transcript.read(Path.of("no/such.md")));
    assertEquals("bad-file", thrown.problem().code());
  }
}
