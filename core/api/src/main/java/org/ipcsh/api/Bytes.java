package org.ipcsh.api;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that never change: the one type of text. A string is its UTF-8. */
public final class Bytes implements Comparable<Bytes> {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The UTF-8 of a text. */
  public static Bytes of(String text) {
    return text.isEmpty() ? EMPTY : new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy of these bytes. */
  public static Bytes copyOf(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /** These bytes themselves, which the caller then no longer touches: saves the copy. */
  public static Bytes wrap(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** The byte at an index, 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /** A part, {@code from} inclusive, {@code to} exclusive. */
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(bytes, from, to));
  }

  /** A copy as an array. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** Puts all bytes into a buffer at its position. */
  public void copyTo(ByteBuffer target) {
    target.put(bytes);
  }

  /** Puts all bytes into a buffer at an index, which leaves its position alone. */
  public void copyTo(ByteBuffer target, int index) {
    target.put(index, bytes);
  }

  /** A view as a buffer, read-only. */
  public ByteBuffer asBuffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /**
   * The length of bytes put together, as an array can have it.
   *
   * @throws ProblemException if no array is that long
   */
  public static int length(long sum) {
    if (sum > Integer.MAX_VALUE) {
      throw new Problem.OutOfRange(
              "the length of a text", "0", "" + Integer.MAX_VALUE, Long.toString(sum))
          .thrown();
    }
    return (int) sum;
  }

  /**
   * These bytes and then those.
   *
   * @throws ProblemException if together they are longer than an array can be
   */
  public Bytes plus(Bytes more) {
    byte[] both = Arrays.copyOf(bytes, length((long) bytes.length + more.bytes.length));
    System.arraycopy(more.bytes, 0, both, bytes.length, more.bytes.length);
    return new Bytes(both);
  }

  /** Where {@code part} first stands at or after {@code from}, or -1. */
  public int indexOf(Bytes part, int from) {
    outer:
    for (int i = Math.max(0, from); i <= bytes.length - part.bytes.length; i++) {
      for (int j = 0; j < part.bytes.length; j++) {
        if (bytes[i + j] != part.bytes[j]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }

  /** The text, or null where the bytes are not UTF-8. */
  public String utf8() {
    try {
      CharBuffer chars =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return chars.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The text, with {@code \xff} for each byte that is not UTF-8. */
  String escaped() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = asBuffer();
    CharBuffer out = CharBuffer.allocate(bytes.length); // no byte makes more than one
    StringBuilder text = new StringBuilder(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (!result.isError()) {
        return text.toString();
      }
      for (int i = 0; i < result.length(); i++) {
        text.append("\\x").append(HexFormat.of().toHexDigits(in.get()));
      }
      decoder.reset();
    }
  }

  /** Compares byte by byte, without sign. */
  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The text, with U+FFFD for what is not UTF-8. */
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
