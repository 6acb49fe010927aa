package org.ipcsh.shell.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;

/** What is read in pieces, some of which do not come in time. */
class LineInputTest {
  /** Stands for a read that is woken. */
  private static final String WOKEN = "WOKEN";

  /** Stands for a read for which there is no memory. */
  private static final String FULL = "FULL";

  /** Gives a piece at each read, or as much of it as there is room for. */
  private static final class Pieces extends InputStream {
    private final Queue<byte[]> pieces = new ArrayDeque<>();
    private byte[] piece = new byte[0];
    private int at;

    Pieces(List<String> all) {
      all.forEach(each -> pieces.add(each.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    public int read() {
      throw new AssertionError("one byte at a time");
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      if (at == piece.length) {
        if (pieces.isEmpty()) {
          return -1;
        }
        piece = pieces.remove();
        at = 0;
      }
      String text = new String(piece, StandardCharsets.ISO_8859_1);
      if (text.equals(WOKEN) || text.equals(FULL)) {
        at = piece.length;
        if (text.equals(FULL)) {
          throw new OutOfMemoryError(text);
        }
        throw new Problem.TimedOut(Duration.ofSeconds(1)).thrown();
      }
      int some = Math.min(count, piece.length - at);
      System.arraycopy(piece, at, bytes, from, some);
      at += some;
      return some;
    }
  }

  private static LineInput input(String... pieces) {
    return new LineInput(new Pieces(List.of(pieces)));
  }

  private static void woken(LineInput in) {
    assertThrows(ProblemException.class, in::line);
  }

  @Test
  void aLineThatHasBegunIsKeptUntilItIsWhole() {
    LineInput in = input("first\nab", WOKEN, WOKEN, "c\nd", WOKEN);
    assertEquals(Bytes.of("first"), in.line());
    woken(in);
    woken(in);
    assertEquals(Bytes.of("abc"), in.line());
    woken(in);
    assertEquals(Bytes.of("d"), in.line());
    assertNull(in.line());
  }

  @Test
  void aCharacterReadsOnWhereALineHasBegunAndIsKeptItself() {
    LineInput in = input("a\u00c3", WOKEN, WOKEN, "\u00a9\u00c3x");
    woken(in);
    assertEquals(Bytes.of("a"), in.character());
    assertThrows(ProblemException.class, in::character);
    assertEquals(Bytes.of("é"), in.character());
    assertEquals(Bytes.wrap(new byte[] {(byte) 0xc3}), in.character());
    assertEquals(Bytes.of("x"), in.line());
    assertNull(in.character());
  }

  @Test
  void linesOfAnyLengthComeWhole() {
    for (int length : new int[] {0, 1, 4095, 4097, 8191, 8192, 8193, 100_000}) {
      String line = "x".repeat(length);
      LineInput in = input(line + "\n" + line + "\n1", WOKEN, "2\n3\n" + line);
      assertEquals(Bytes.of(line), in.line());
      assertEquals(Bytes.of(line), in.line());
      woken(in);
      assertEquals(Bytes.of("12"), in.line());
      assertEquals(Bytes.of("3"), in.line());
      assertEquals(length == 0 ? null : Bytes.of(line), in.line());
      assertNull(in.line());
    }
  }

  /** Or a line that is too long could never be passed over. */
  @Test
  void whatThereIsNoMemoryForIsDropped() {
    LineInput in = input("too ", FULL, "long\nnext\n");
    assertThrows(OutOfMemoryError.class, in::line);
    assertEquals(Bytes.of("long"), in.line());
    assertEquals(Bytes.of("next"), in.line());
  }
}
