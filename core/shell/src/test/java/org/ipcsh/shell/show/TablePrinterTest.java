package org.ipcsh.shell.show;

import static org.ipcsh.shell.show.Samples.FILE;
import static org.ipcsh.shell.show.Samples.QUEUE;
import static org.ipcsh.shell.show.Samples.message;
import static org.ipcsh.shell.show.Samples.shown;
import static org.ipcsh.shell.show.Samples.terminal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Live;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Size;
import org.junit.jupiter.api.Test;

class TablePrinterTest {
  @Test
  void rowsAreAlignedUnderTheirNames() {
    assertEquals(
        """
        type  text
        1     hello
        1000  x
        """,
        shown(FILE, List.of(message(1, "hello"), message(1000, "x"))));
  }

  @Test
  void aRecordThatFitsIsOneLine() {
    assertEquals(
        """
        id  mode  uid  size  ctime                note
        7   0600  0    16k   2026-11-22 19:00:12  a
        """,
        shown(FILE, QUEUE));
  }

  @Test
  void aRecordThatDoesNotFitStandsUpright() {
    assertEquals(
        """
        id     7
        mode   rw-------
        uid    root
        size   16k
        ctime  2026-11-22 19:00:12
        note   a
        """,
        shown(terminal(40), QUEUE));
  }

  @Test
  void anUprightRecordStandsSoAlways() {
    @Upright
    record Taken(Duration real, Duration user) {}
    assertEquals(
        """
        real  1.5s
        user  0s
        """,
        shown(FILE, new Taken(Duration.ofMillis(1500), Duration.ZERO)));
  }

  @Test
  void detailsGoFirstWhereThereIsNoRoom() {
    assertEquals(
        """
        id  mode       uid   size
        7   rw-------  root  16k
        7   rw-------  root  16k
        """,
        shown(terminal(40), List.of(QUEUE, QUEUE)));
  }

  @Test
  void rowsStandUprightWhereNoTableHasRoom() {
    assertEquals(
        """
        type  1
        text  one

        type  2
        text  two
        """,
        shown(terminal(8), List.of(message(1, "one"), message(2, "two"))));
  }

  @Test
  void aDocumentIsBrokenBetweenWordsOnATerminalAlone() {
    Document page =
        new Document(
            """
            # A title that is long

            Some words that go
            on in a second line.

            - an item that is long
            - another
                name  what it is for

            ```
            code stays as it is written
            ```
            """);
    assertEquals(
        """
        A title that is long

        Some words that go
        on in a second
        line.

        - an item that is
          long
        - another
            name  what it
                is for

            code stays as it is written
        """,
        shown(terminal(18), page));
    assertTrue(shown(FILE, page).contains("\nSome words that go\non in a second line.\n"));
  }

  @Test
  void thenTheWidestTextIsCutOnATerminalAlone() {
    List<Row> rows = List.of(message(1, "abcdefghijklmnopqrstuvwxyz"), message(2, "日本語日本語日本語"));
    assertEquals(
        """
        type  text
        1     abcdefghijklm…
        2     日本語日本語…
        """,
        shown(terminal(20), rows));
    assertEquals(
        """
        type  text
        1     abcdefghijklmnopqrstuvwxyz
        2     日本語日本語日本語
        """,
        shown(Look.plain(20, ZoneOffset.UTC), rows));
  }

  @Test
  void aVeryWideCellInAFileSticksOut() {
    String wide = "x".repeat(1000);
    String blanks = " ".repeat(253);
    assertEquals(
        "text" + blanks + " n\n" + wide + "  1\ny" + blanks + "    2\n",
        shown(FILE, List.of(Row.of("text", wide, "n", 1), Row.of("text", "y", "n", 2))));
  }

  @Test
  void rowsOfDifferentFieldsHaveAllColumns() {
    assertEquals(
        """
        a  b  c
        1  2
           3  4
        """,
        shown(FILE, List.of(Row.of("a", 1, "b", 2), Row.of("b", 3, "c", 4))));
  }

  @Test
  void nullIsBlank() {
    assertEquals(
        """
        a  b
           1
        2
        """,
        shown(FILE, List.of(Row.of("a", null, "b", 1), Row.of("a", 2, "b", null))));
  }

  @Test
  void aHostileTextOrNameStaysInItsCell() {
    assertEquals(
        """
        a\\e[2J      b
        x\\n2  y\\\\n  \\xff
        """,
        shown(FILE, Row.of("a\033[2J", "x\n2  y\\n", "b", Bytes.wrap(new byte[] {(byte) 0xff}))));
  }

  @Test
  void whatIsNestedIsShownAsTheLanguageWritesIt() {
    assertEquals(
        """
        list              row              empty
        [1 "a b" [true]]  [x="\\n" y=null]  []
        """,
        shown(
            FILE,
            Row.of(
                "list",
                List.of(1, "a b", List.of(true)),
                "row",
                Row.of("x", "\n", "y", null),
                "empty",
                List.of())));
  }

  @Test
  void valuesLookLikeWhatTheyAre() {
    Row row =
        Row.of(
            "key",
            new Key(9999),
            "errno",
            Errno.ENOMSG,
            "gid",
            new Gid(0),
            "other",
            new Gid(5),
            "size",
            new Size(5),
            "real",
            0.5,
            "truth",
            true,
            "time",
            Samples.TIME,
            "took",
            Duration.ofMillis(1500));
    assertEquals(
        """
        key     errno   gid    other  size  real  truth  time                 took
        0x270f  ENOMSG  wheel  5      5     0.5   true   2026-11-22 19:00:12  1.5s
        """,
        shown(terminal(100), row));
  }

  @Test
  void rawGivesNumbers() {
    assertEquals(
        """
        id  mode  uid  size   ctime          note
        7   384   0    16384  1795374012.25  a
        """,
        shown(FILE, QUEUE, true));
    assertEquals("0.25\n", shown(FILE, Duration.ofMillis(250), true));
  }

  @Test
  void durationsAreExactForProgramsAndShortForPeople() {
    Duration took = Duration.ofNanos(1_500_000_123);
    assertEquals("1.500000123s\n", shown(FILE, took));
    assertEquals("1.5s\n", shown(terminal(100), took));
  }

  @Test
  void timesAreInTheReadersZone() {
    Look berlin = new Look(100, false, false, ZoneId.of("Europe/Berlin"), Names.NONE);
    assertEquals("2026-11-22 20:00:12\n", shown(berlin, Samples.TIME));
  }

  @Test
  void bytesThatAreNoTextAreDumpedForPeople() {
    Bytes bytes = Bytes.of("\001ab");
    assertEquals("\\x01ab\n", shown(FILE, bytes));
    assertEquals(
        """
        00000000  01 61 62                                          |.ab|
        00000003
        """,
        shown(terminal(80), bytes));
    assertEquals(
        """
        type  text
        1     \\x01ab  |01 61 62|
        """,
        shown(terminal(80), message(1, "\001ab")));
  }

  @Test
  void aTextByItselfKeepsItsLinesButDrivesNoTerminal() {
    assertEquals("a\tb\\\n\\e[31mc\n", shown(terminal(80), Bytes.of("a\tb\\\n\033[31mc")));
    assertEquals("a\n", shown(FILE, Bytes.of("a\n")));
    assertEquals("", shown(FILE, Bytes.EMPTY));
  }

  @Test
  void rawTextIsUntouchedUnlessATerminalWouldGetIt() {
    Bytes text = Bytes.of("\033[31mred");
    assertEquals("\033[31mred", shown(FILE, text, true));
    assertEquals("\\e[31mred\n", shown(terminal(80), text, true));
    assertEquals("\033[31mred\n\033\n", shown(FILE, List.of(text, Bytes.of("\033")), true));
  }

  @Test
  void scalarsStandOneToALine() {
    assertEquals(
        "1\na\\nb\\\nnull\n[2]\n", shown(FILE, Arrays.asList(1, "a\nb\\", null, List.of(2))));
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertEquals("", shown(FILE, null));
    assertEquals("", shown(FILE, List.of()));
    assertEquals("(none)\n", shown(terminal(80), List.of()));
  }

  @Test
  void headersAreBoldInColour() {
    Look colour = new Look(80, true, true, ZoneOffset.UTC, Names.NONE);
    assertEquals("\033[1mtype  text\033[m\n1     a\n", shown(colour, List.of(message(1, "a"))));
  }

  @Test
  void rowsThatComeLateKeepTheWidthsAndNewFieldsMakeANewHeader() {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add(Row.of("a", 1, "b", 1));
    }
    rows.add(Row.of("a", 12345, "b", 2));
    rows.add(Row.of("a", 1, "c", 3));
    String all = shown(FILE, rows);
    assertTrue(all.startsWith("a  b\n1  1\n"), all);
    assertTrue(all.endsWith("\n1  1\n12345  2\na  c\n1  3\n"), all);
  }

  @Test
  void framesOfALiveValueFollowOneAnotherInAFile() {
    assertEquals("1\n\na\n2\n", shown(FILE, frames()));
  }

  private static Live<Object> frames() {
    var frames = List.<Object>of(1L, List.of(Row.of("a", 2))).iterator();
    return new Live<>() {
      @Override
      protected Object read() {
        return frames.hasNext() ? frames.next() : null;
      }
    };
  }

  @Test
  void rowsBeforeAFailureAreShownAndTheRowsClosed() {
    ProblemException failure = new Problem.Thrown("no more").thrown();
    var rows = new Samples.Watched(message(1, "a"), failure);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Show show = new Show(FILE, new RecordFields());
    assertThrows(ProblemException.class, () -> show.print(rows, false, out));
    assertEquals("type  text\n1     a\n", out.toString(StandardCharsets.UTF_8));
    assertTrue(rows.closed());
  }

  @Test
  void whatIsWrittenWhileRowsAreReadKeepsItsPlaceInASharedOutput() {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    Output out = new Output(held);
    var numbers = List.of(1L, 2L).iterator();
    Rows<Object> rows =
        new Rows<>() {
          @Override
          protected Object read() {
            out.line("reading").flush();
            return numbers.hasNext() ? numbers.next() : null;
          }
        };
    new Show(FILE, new RecordFields()).print(rows, false, out);
    String expected = "reading\n1\nreading\n2\nreading\n";
    assertEquals(expected, held.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aReaderThatWentAwayIsToldApart() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    var rows = new Samples.Watched(message(1, "a"));
    Show show = new Show(FILE, new RecordFields());
    assertThrows(ClosedOutput.class, () -> show.print(rows, false, broken));
    assertTrue(rows.closed());
  }

  @Test
  void aFullDiskIsAnError() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Show show = new Show(FILE, new RecordFields());
    ProblemException e =
        assertThrows(ProblemException.class, () -> show.print(Bytes.of("a"), false, full));
    assertEquals("bad-file", e.problem().code());
  }
}
