package org.ipcsh.api;

import java.util.List;

/**
 * A C struct, laid out as the compiler of this machine does.
 *
 * @param name its name
 * @param members in order
 * @param size bytes, with the padding at the end
 * @param alignment the largest of its members
 */
public record Struct(String name, List<Member> members, int size, int alignment) {
  /**
   * A member.
   *
   * @param name its name
   * @param type how one element is encoded
   * @param count how many; 0 if it is not an array
   * @param offset bytes from the start
   */
  public record Member(String name, Type type, int count, int offset) {}

  /** How a number or character is laid down; in the byte order of the machine. */
  public enum Type {
    /** {@code char}: an array of these is text up to the first NUL. */
    CHAR(1),
    /** {@code signed char}, {@code int8_t}. */
    I8(1),
    /** {@code unsigned char}, {@code uint8_t}. */
    U8(1),
    /** {@code short}. */
    I16(2),
    /** {@code unsigned short}. */
    U16(2),
    /** {@code int}. */
    I32(4),
    /** {@code unsigned int}. */
    U32(4),
    /** {@code long}, {@code long long}. */
    I64(8),
    /** {@code unsigned long}, {@code size_t}. */
    U64(8),
    /** {@code float}. */
    F32(4),
    /** {@code double}. */
    F64(8);

    private final int size;

    Type(int size) {
      this.size = size;
    }

    /** Bytes of one, which is also its alignment. */
    public int size() {
      return size;
    }
  }
}
