package org.ipcsh.shell.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;

/**
 * Reads a stream line by line, ahead into a buffer: whoever else reads the same stream misses what
 * is there. It wakes on an interrupt if the stream does.
 */
public final class LineInput {
  private final InputStream stream;
  private final byte[] held = new byte[8192];
  private int at;
  private int end;

  /** Reads a stream, which stays open. */
  public LineInput(InputStream stream) {
    this.stream = stream;
  }

  /** The next line without its newline, also a last one that has none; null after it. */
  public Bytes line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    while (fill()) {
      any = true;
      int from = at;
      while (at < end && held[at] != '\n') {
        at++;
      }
      line.write(held, from, at - from);
      if (at < end) {
        at++;
        break;
      }
    }
    return any ? Bytes.wrap(line.toByteArray()) : null;
  }

  /** The next character of UTF-8, or the next byte where there is none; null at the end. */
  public Bytes character() {
    if (!fill()) {
      return null;
    }
    int first = held[at++];
    int more =
        (first & 0xe0) == 0xc0 ? 1 : (first & 0xf0) == 0xe0 ? 2 : (first & 0xf8) == 0xf0 ? 3 : 0;
    byte[] bytes = new byte[1 + more];
    bytes[0] = (byte) first;
    int count = 1;
    while (count <= more && fill() && (held[at] & 0xc0) == 0x80) {
      bytes[count++] = held[at++];
    }
    return Bytes.wrap(bytes).slice(0, count);
  }

  /** Whether there is a byte at {@code at}, read if need be. */
  private boolean fill() {
    if (at < end) {
      return true;
    }
    try {
      at = 0;
      end = 0;
      int count = stream.read(held, 0, held.length);
      end = Math.max(0, count);
      return count > 0;
    } catch (IOException e) {
      throw new Problem.BadFile("standard input", Trouble.why(e)).thrown();
    }
  }
}
