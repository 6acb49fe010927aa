package org.ipcsh.linux.memory;

import java.nio.ByteBuffer;

/** Copies from one memory to another. */
final class Copying {
  private Copying() {}

  /**
   * Copies.
   *
   * @param backwards from the last piece to the first, for what overlaps a target behind it
   */
  static void copy(Use source, Use sink, long count, boolean backwards) {
    byte[] piece = new byte[(int) Math.min(count, Transfer.PIECE)];
    long done = 0;
    while (done < count) {
      int size = (int) Math.min(piece.length, count - done);
      long at = backwards ? count - done - size : done;
      int got = 0;
      while (got < size) {
        // Into an array between: reading and writing may use the same room.
        ByteBuffer bytes = source.read(source.from() + at + got, size - got);
        bytes.get(piece, got, bytes.limit());
        got += bytes.limit();
      }
      sink.room(size).put(0, piece, 0, size);
      sink.write(sink.from() + at, size);
      done += size;
    }
  }
}
