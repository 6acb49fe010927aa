package org.ipcsh.shell.words;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;

/**
 * Reads a stream line by line, ahead into a buffer: whoever else reads the same stream misses what
 * is there. It wakes on an interrupt if the stream does; what has come of a line or a character by
 * then is there for whoever asks next.
 */
public final class LineInput {
  private static final int SOME = 8192;

  private final InputStream stream;
  private final byte[] small = new byte[SOME];

  /** Where what was read and not yet given is, from {@code at} to {@code end}. */
  private byte[] held = small;

  private int at;
  private int end;

  /** Reads a stream, which stays open. */
  public LineInput(InputStream stream) {
    this.stream = stream;
  }

  /** The next line without its newline, also a last one that has none; null after it. */
  public Bytes line() {
    try {
      int plain = 0; // how much of what is held has been looked through
      while (true) {
        for (int i = at + plain; i < end; i++) {
          if (held[i] == '\n') {
            return take(i - at, 1);
          }
        }
        plain = end - at;
        if (!more()) {
          return plain == 0 ? null : take(plain, 0);
        }
      }
    } catch (OutOfMemoryError e) {
      drop(); // or the line that is too long would take the memory for good
      throw e;
    }
  }

  /** The next character of UTF-8, or the next byte where there is none; null at the end. */
  public Bytes character() {
    if (at == end && !more()) {
      return null;
    }
    int first = held[at];
    int more =
        (first & 0xe0) == 0xc0 ? 1 : (first & 0xf0) == 0xe0 ? 2 : (first & 0xf8) == 0xf0 ? 3 : 0;
    int count = 1;
    while (count <= more && (at + count < end || more()) && (held[at + count] & 0xc0) == 0x80) {
      count++;
    }
    return take(count, 0);
  }

  /** Gives so many bytes, and passes over some more. */
  private Bytes take(int count, int over) {
    Bytes taken = Bytes.wrap(Arrays.copyOfRange(held, at, at + count));
    at += count + over;
    if (at == end) {
      drop();
    }
    return taken;
  }

  private void drop() {
    held = small;
    at = 0;
    end = 0;
  }

  /** Reads on after what is held; false if nothing comes any more. */
  private boolean more() {
    makeRoom();
    try {
      int count = stream.read(held, end, Math.min(SOME, held.length - end));
      end += Math.max(0, count);
      return count > 0;
    } catch (IOException e) {
      throw new Problem.BadFile("standard input", Trouble.why(e)).thrown();
    }
  }

  /** Moves what is held to the front, into a larger array only as far as one line needs it. */
  private void makeRoom() {
    int left = end - at;
    byte[] to = held;
    if (left <= SOME / 2) {
      to = small;
    } else if (held.length - left < SOME / 2) {
      to = new byte[larger(held.length)];
    }
    if (at > 0 || to != held) {
      System.arraycopy(held, at, to, 0, left);
      held = to;
      at = 0;
      end = left;
    }
  }

  private static int larger(int length) {
    if (length > Integer.MAX_VALUE - SOME) {
      throw new OutOfMemoryError("a line is longer than any array");
    }
    return (int) Math.min(2L * length, Integer.MAX_VALUE - SOME + 1);
  }
}
