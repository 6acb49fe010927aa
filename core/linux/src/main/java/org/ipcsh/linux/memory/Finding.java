package org.ipcsh.linux.memory;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Rows;

/** Looks for bytes, a piece of memory at a time. */
final class Finding extends Rows<Offset> {
  private final Use use;
  private final byte[] wanted;

  /** The piece, which begins with the end of the one before, as a match may begin there. */
  private byte[] piece = new byte[0];

  private int size;
  private long start;
  private int next;

  Finding(Use use, Bytes wanted) {
    this.use = use;
    this.wanted = wanted.toArray();
    this.start = use.from();
  }

  @Override
  protected Offset read() {
    for (; ; ) {
      int at = match();
      if (at >= 0) {
        next = at + 1;
        return new Offset(start + at);
      }
      if (start + size >= use.to()) {
        return null;
      }
      more();
    }
  }

  /** Where it next begins in the piece; -1 if nowhere, and all was looked at that can be. */
  private int match() {
    int last = size - wanted.length;
    byte first = wanted[0];
    for (int i = next; i <= last; i++) {
      if (piece[i] == first && same(i)) {
        return i;
      }
    }
    next = Math.max(next, last + 1);
    return -1;
  }

  private boolean same(int at) {
    for (int i = 1; i < wanted.length; i++) {
      if (piece[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private void more() {
    int kept = size - next;
    int count = (int) Math.min(Transfer.PIECE, use.to() - start - size);
    ByteBuffer bytes = use.read(start + size, count);
    if (piece.length < kept + bytes.limit()) {
      byte[] larger = new byte[kept + bytes.limit()];
      System.arraycopy(piece, next, larger, 0, kept);
      piece = larger;
    } else {
      System.arraycopy(piece, next, piece, 0, kept);
    }
    bytes.get(piece, kept, bytes.limit());
    start += next;
    size = kept + bytes.limit();
    next = 0;
  }

  @Override
  protected void release() {
    use.close();
  }
}
