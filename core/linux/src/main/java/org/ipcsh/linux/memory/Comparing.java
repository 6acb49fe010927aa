package org.ipcsh.linux.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** Differences between two runs of bytes, a piece at a time. */
final class Comparing extends Rows<Difference> {
  private static final int PIECE = 1 << 16;

  /** Where bytes come from. */
  private interface Source extends AutoCloseable {
    /** Fills the array up to that many bytes, from that place on. */
    void read(long at, byte[] into, int count);

    @Override
    void close();
  }

  private final Source first;
  private final Source second;
  private final long from;
  private final long count;
  private final byte[] one = new byte[PIECE];
  private final byte[] two = new byte[PIECE];
  private long start;
  private int size;
  private int next;

  private Comparing(Source first, Source second, long from, long count) {
    this.first = first;
    this.second = second;
    this.from = from;
    this.count = count;
  }

  /** Takes over the first; nothing is held if it fails but that. */
  static Comparing of(Session session, Use first, Object other, long offset, Extent length) {
    first.part(offset, Extent.ALL);
    Source second;
    long there;
    if (other instanceof Memory memory) {
      Use use = new Use(session, memory, false).part(offset, Extent.ALL);
      second = of(use);
      there = use.size();
    } else {
      Bytes bytes = (Bytes) other;
      if (offset > bytes.size()) {
        String most = Integer.toString(bytes.size());
        throw new Problem.OutOfRange("the offset", "0", most, Long.toString(offset)).thrown();
      }
      second = of(bytes, (int) offset);
      there = bytes.size() - offset;
    }
    long both = Math.min(first.size(), there);
    if (!length.all() && length.number() > both) {
      second.close();
      throw new Problem.OutOfRange(
              "the length", "0", Long.toString(both), Long.toString(length.number()))
          .thrown();
    }
    if (length.all() && first.size() != there) {
      String longer = first.size() > there ? "first" : "second";
      long more = Math.abs(first.size() - there);
      session.note("compared " + both + " bytes; the " + longer + " has " + more + " more");
    }
    return new Comparing(of(first), second, offset, length.or(both));
  }

  private static Source of(Use use) {
    return new Source() {
      @Override
      public void read(long at, byte[] into, int count) {
        int got = 0;
        while (got < count) {
          ByteBuffer bytes = use.read(use.from() + at + got, count - got);
          bytes.get(into, got, bytes.limit());
          got += bytes.limit();
        }
      }

      @Override
      public void close() {
        use.close();
      }
    };
  }

  private static Source of(Bytes bytes, int offset) {
    ByteBuffer buffer = bytes.asBuffer();
    return new Source() {
      @Override
      public void read(long at, byte[] into, int count) {
        buffer.get(offset + (int) at, into, 0, count);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  protected Difference read() {
    while (true) {
      int at = Arrays.mismatch(one, next, size, two, next, size);
      if (at >= 0) {
        return run(next + at);
      }
      start += size;
      if (start == count) {
        return null;
      }
      size = (int) Math.min(PIECE, count - start);
      first.read(start, one, size);
      second.read(start, two, size);
      next = 0;
    }
  }

  private Difference run(int at) {
    int end = at;
    while (end < size && end - at < DumpLine.BYTES && one[end] != two[end]) {
      end++;
    }
    next = end;
    return new Difference(
        new Offset(from + start + at),
        end - at,
        Hex.of(Arrays.copyOfRange(one, at, end), end - at),
        Hex.of(Arrays.copyOfRange(two, at, end), end - at));
  }

  @Override
  protected void release() {
    first.close();
    second.close();
  }
}
