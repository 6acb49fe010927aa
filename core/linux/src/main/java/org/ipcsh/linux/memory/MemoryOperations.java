package org.ipcsh.linux.memory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;

/**
 * What can be done with the bytes of any {@link Memory}; the commands of each mechanism call this.
 * An offset counts bytes from the start, and with the length stays within the memory; what cannot
 * be touched is {@code EFAULT}, and the error tells how much was done before.
 */
public final class MemoryOperations {
  /** What one value can hold. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final Session session;

  /** For the job of that session. */
  public MemoryOperations(Session session) {
    this.session = session;
  }

  /**
   * Reads.
   *
   * @param length how many bytes; with a type of data and all: as many as the count takes
   * @param as what they stand for; null for the bytes themselves
   * @param count how many values; null for one, or for as many as {@code length} has
   * @return {@link Bytes}, a value, or a list of values where a length or count is given
   */
  public Object read(Memory memory, long offset, Extent length, DataType as, Extent count) {
    try (Use use = new Use(session, memory, false).part(offset, length)) {
      if (as == null) {
        if (count != null) {
          throw new Problem.WrongArguments("--count needs --as", null).thrown();
        }
        return bytes(use, use.size());
      }
      boolean one = count == null && length.all();
      if (as.size() == 0) {
        return texts(use, as, one ? 1 : count == null ? Long.MAX_VALUE : count.number(), one);
      }
      return values(use, as, count, one);
    }
  }

  private Object values(Use use, DataType as, Extent count, boolean one) {
    long fit = use.size() / as.size();
    long wanted = one ? 1 : count == null ? fit : count.or(fit);
    if (wanted > fit) {
      throw new Problem.OutOfRange(
              one ? "what is left from offset " + use.from() : "--count",
              one ? as.size() + " bytes" : "0",
              one ? "more" : Long.toString(fit),
              one ? use.size() + " bytes" : Long.toString(wanted))
          .thrown();
    }
    ByteBuffer bytes = bytes(use, wanted * as.size()).asBuffer();
    if (one) {
      return as.value(bytes, 0, as.size());
    }
    List<Object> values = new ArrayList<>();
    for (int at = 0; at < bytes.limit(); at += as.size()) {
      values.add(as.value(bytes, at, at + as.size()));
    }
    return List.copyOf(values);
  }

  /** Texts of unknown length: looks for the NUL of each, a piece at a time. */
  private Object texts(Use use, DataType as, long most, boolean one) {
    List<Object> values = new ArrayList<>();
    long at = use.from();
    while (values.size() < most && (at < use.to() || (one && values.isEmpty()))) {
      long end = end(use, at);
      Bytes text = bytes(use, at, end - at);
      values.add(as.value(text.asBuffer(), 0, text.size()));
      at = end + 1;
    }
    return one ? values.get(0) : List.copyOf(values);
  }

  /** Where the first NUL is, or the end. */
  private static long end(Use use, long from) {
    long at = from;
    int piece = 256; // most texts are short
    while (at < use.to()) {
      ByteBuffer bytes = use.read(at, piece(use, at, piece));
      for (int i = 0; i < bytes.limit(); i++) {
        if (bytes.get(i) == 0) {
          return at + i;
        }
      }
      at += bytes.limit();
      piece = Transfer.PIECE;
    }
    return at;
  }

  private static int piece(Use use, long at, int most) {
    return (int) Math.min(most, use.to() - at);
  }

  private Bytes bytes(Use use, long count) {
    return bytes(use, use.from(), count);
  }

  private static Bytes bytes(Use use, long from, long count) {
    if (count > MOST) {
      throw new Problem.OutOfRange("the length", "0", Integer.toString(MOST), Long.toString(count))
          .thrown()
          .hint("no value holds more; read it in parts");
    }
    byte[] bytes = room((int) count);
    int done = 0;
    while (done < bytes.length) {
      int piece = Math.min(Transfer.PIECE, bytes.length - done);
      ByteBuffer got = use.read(from + done, piece);
      got.get(bytes, done, got.limit());
      done += got.limit();
    }
    return Bytes.wrap(bytes);
  }

  private static byte[] room(int count) {
    try {
      return new byte[count];
    } catch (OutOfMemoryError e) {
      // One large array that does not fit leaves everything as it was.
      throw new Problem.Refused(
              "too-large", "a value", "as large as the shell has memory for", count + " bytes")
          .thrown()
          .hint("read it in parts, or use dump, find or copy, which do not hold it all");
    }
  }

  /**
   * Writes.
   *
   * @param as what turns the value into bytes; null for text
   */
  public void write(Memory memory, long offset, Payload data, DataType as) {
    Bytes bytes =
        as == null ? data.bytes("what is written") : as.bytes("what is written", data.value());
    try (Use use = new Use(session, memory, true).part(offset, new Extent(bytes.size()))) {
      int done = 0;
      while (done < bytes.size()) {
        int piece = Math.min(Transfer.PIECE, bytes.size() - done);
        use.room(piece).put(0, bytes.asBuffer(), done, piece);
        use.write(offset + done, piece);
        done += piece;
      }
    }
  }

  /**
   * Writes a pattern over and over; the last one is cut where it does not fit.
   *
   * @param pattern a number for a byte, or text; or a value of that type of data
   */
  public void fill(Memory memory, long offset, Extent length, Payload pattern, DataType as) {
    Bytes unit = Pattern.of(pattern, as);
    try (Use use = new Use(session, memory, true).part(offset, length)) {
      // Pieces of whole patterns, so that each is the same.
      int piece = Math.max(1, Transfer.PIECE / unit.size()) * unit.size();
      if (piece > Transfer.PIECE) {
        fillLarge(use, unit);
        return;
      }
      byte[] whole = Pattern.repeated(unit, (int) Math.min(piece, use.size()));
      for (long at = use.from(); at < use.to(); at += piece) {
        int count = piece(use, at, piece);
        use.room(count).put(0, whole, 0, count);
        use.write(at, count);
      }
    }
  }

  private static void fillLarge(Use use, Bytes unit) {
    ByteBuffer bytes = unit.asBuffer();
    int in = 0;
    for (long at = use.from(); at < use.to(); ) {
      int count = Math.min(piece(use, at, Transfer.PIECE), unit.size() - in);
      use.room(count).put(0, bytes, in, count);
      use.write(at, count);
      at += count;
      in = (in + count) % unit.size();
    }
  }

  /** Where bytes stand, one offset after the other; they may overlap. */
  public Rows<Offset> find(Memory memory, Payload what, long offset, Extent length, DataType as) {
    Bytes bytes = as == null ? what.bytes("what is looked for") : as.bytes("what", what.value());
    if (bytes.size() == 0) {
      throw new Problem.BadValue("what is looked for", "not empty", "empty").thrown();
    }
    return new Finding(new Use(session, memory, false).part(offset, length), bytes);
  }

  /** The bytes as people look at them, sixteen to a line. */
  public Rows<DumpLine> dump(Memory memory, long offset, Extent length) {
    return new Dumping(new Use(session, memory, false).part(offset, length));
  }

  /**
   * What a memory is to be compared with, of what a script gave for it: a memory, its name, or
   * whatever else a kind makes a memory of; and else bytes.
   *
   * @param kind reads what is no handle of a memory; null if nothing but that is one
   */
  public Object comparand(Object given, Kind<? extends Memory> kind) {
    if (given instanceof Memory) {
      return given;
    }
    if (given instanceof Bytes text) {
      for (Handle handle : session.handles()) {
        if (text.equals(Bytes.of(handle.toString()))) {
          return comparand(handle, kind);
        }
      }
      return text;
    }
    boolean readable = given instanceof Handle || given instanceof Long || given instanceof Numeric;
    if (kind != null && readable) {
      return kind.read(given.toString(), session);
    }
    throw new Problem.BadValue(
            "what it is compared with",
            "memory or text",
            given == null ? "null" : given instanceof List ? "a list" : given.toString())
        .thrown();
  }

  /**
   * Where two memories differ, or a memory and bytes that were read before: both from the same
   * offset, as far as the shorter one goes.
   *
   * @param other what {@link #comparand} gave
   */
  public Rows<Difference> diff(Memory memory, Object other, long offset, Extent length) {
    Use first = new Use(session, memory, false);
    try {
      return Comparing.of(session, first, other, offset, length);
    } catch (RuntimeException e) {
      first.close();
      throw e;
    }
  }

  /**
   * Copies between memories, also within one: what overlaps comes out right.
   *
   * @return how many bytes
   */
  public long copy(Memory from, Memory to, long offset, long target, Extent length) {
    try (Use source = new Use(session, from, false);
        Use sink = new Use(session, to, true)) {
      source.part(offset, length);
      sink.part(target, Extent.ALL);
      long count = length.all() ? Math.min(source.size(), sink.size()) : length.number();
      sink.part(target, new Extent(count));
      Copying.copy(source, sink, count, from == to && target > offset);
      return count;
    }
  }
}
