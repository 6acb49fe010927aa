package org.ipcsh.linux.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ipcsh.api.Rows;

/**
 * Lines of a dump; of lines that are alike only the first is shown, and one more for the others.
 */
final class Dumping extends Rows<DumpLine> {
  private static final int PIECE = 4096;

  private final Use use;
  private final byte[] piece = new byte[PIECE];
  private int size;
  private int next;
  private long at;
  private byte[] before = new byte[0];
  private boolean skipping;

  Dumping(Use use) {
    this.use = use;
    this.at = use.from();
  }

  @Override
  protected DumpLine read() {
    while (at < use.to()) {
      long offset = at;
      byte[] line = line();
      // The last line is shown whatever it is: it tells where the memory ends.
      boolean same = Arrays.equals(line, before) && at < use.to();
      before = line;
      if (!same) {
        skipping = false;
        return DumpLine.of(offset, line, line.length);
      }
      if (!skipping) {
        skipping = true;
        return DumpLine.same(offset);
      }
    }
    return null;
  }

  private byte[] line() {
    int wanted = (int) Math.min(DumpLine.BYTES, use.to() - at);
    byte[] line = new byte[wanted];
    int got = 0;
    while (got < wanted) {
      if (next == size) {
        // Where a page cannot be read, what is before it is still shown.
        if (got > 0 && !readable(at + got)) {
          break;
        }
        fill(at + got);
      }
      int count = Math.min(wanted - got, size - next);
      System.arraycopy(piece, next, line, got, count);
      next += count;
      got += count;
    }
    at += got;
    return Arrays.copyOf(line, got);
  }

  private boolean readable(long offset) {
    try {
      fill(offset);
      return true;
    } catch (org.ipcsh.api.ProblemException e) {
      if (e.problem() instanceof org.ipcsh.api.Problem.CallFailed) {
        return false; // the next line says so
      }
      throw e;
    }
  }

  private void fill(long offset) {
    ByteBuffer bytes = use.read(offset, (int) Math.min(PIECE, use.to() - offset));
    size = bytes.limit();
    bytes.get(piece, 0, size);
    next = 0;
  }

  @Override
  protected void release() {
    use.close();
  }
}
