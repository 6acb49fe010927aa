package org.ipcsh.linux.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;

/**
 * How bytes stand for a value: a number of C in a byte order, a text that ends at a NUL, or a
 * struct that the script declared. {@link DataTypeKind} reads one from a word such as {@code u32},
 * {@code f64be} or {@code order}; a component of this type marked {@code @Option} and called {@code
 * as} is all that a command needs.
 */
public abstract class DataType {
  /** What {@code --as} is for, in the words of every command that has it. */
  public static final String HELP =
      "what the bytes stand for: u8 i32 u64be f64 cstring ..., or a struct";

  /** The longest array there is. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final String name;
  private final int size;

  DataType(String name, int size) {
    this.name = name;
    this.size = size;
  }

  /** What {@code --as} calls it. */
  public final String name() {
    return name;
  }

  /** Bytes of one, from 1; 0 if that depends on the value. */
  public final int size() {
    return size;
  }

  /**
   * Makes the value of one.
   *
   * @param bytes where it lies; the order of the buffer does not matter
   * @param at the index of its first byte
   * @param end the index behind the last that may be looked at; not less than {@code at +} {@link
   *     #size}
   */
  public abstract Object value(ByteBuffer bytes, int at, int end);

  /** How many bytes the value takes that {@link #value} made of these. */
  abstract int taken(ByteBuffer bytes, int at, int end);

  /** How many bytes a value will take. */
  abstract int room(String what, Object value);

  /**
   * Lays a value down at an index; all bytes of {@link #room} there are 0.
   *
   * @throws ProblemException if it is no such value
   */
  abstract void put(String what, Object value, ByteBuffer bytes, int at);

  /**
   * The bytes of a value, or of each of a list one behind the other.
   *
   * @param what whose value it is, for errors: {@code the text}
   * @throws ProblemException if it is no such value, or does not fit
   */
  public final Bytes bytes(String what, Object value) {
    List<?> all = value instanceof List<?> list ? list : java.util.Collections.singletonList(value);
    // A range can be far longer than what can be written, and even to add it up takes minutes.
    held(what, (long) all.size() * Math.max(1, size));
    long total = 0;
    for (Object each : all) {
      total += room(what, each);
      held(what, total);
    }
    byte[] bytes = new byte[(int) total];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int at = 0;
    for (Object each : all) {
      put(what, each, buffer, at);
      at += room(what, each);
    }
    return Bytes.wrap(bytes);
  }

  private static void held(String what, long bytes) {
    if (bytes > MOST) {
      throw new Problem.OutOfRange(what, "0", MOST + " bytes", bytes + " bytes").thrown();
    }
  }

  /**
   * What a whole text stands for: the value if it is one, a list if it is several.
   *
   * @return null if there is no byte, or some are left over
   */
  public final Object value(Bytes text) {
    ByteBuffer bytes = text.asBuffer();
    if (text.size() == 0 || (size > 0 && text.size() % size != 0)) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (int at = 0; at < text.size(); at += taken(bytes, at, text.size())) {
      values.add(value(bytes, at, text.size()));
    }
    return values.size() == 1 ? values.get(0) : List.copyOf(values);
  }

  /** What must be given, for errors. */
  abstract String expects();

  final ProblemException bad(String what, Object value) {
    return new Problem.BadValue(what, expects(), describe(value)).thrown();
  }

  /** A value in an error. */
  static String describe(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof List) {
      return "a list";
    }
    if (value instanceof org.ipcsh.api.Row) {
      return "a record";
    }
    if (value instanceof Bytes text) {
      String shown = text.utf8();
      return shown == null ? "bytes" : shown.isEmpty() || shown.length() > 60 ? "text" : shown;
    }
    return value.toString();
  }

  @Override
  public final String toString() {
    return name;
  }
}
