package org.ipcsh.linux.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Struct;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.Numbers;

/** A number of C, or a character, in a byte order. */
final class NumberType extends DataType {
  private final Struct.Type type;
  private final ByteOrder order;

  NumberType(String name, Struct.Type type, ByteOrder order) {
    super(name, type.size());
    this.type = type;
    this.order = order;
  }

  /** What the members of structs are. */
  static NumberType member(Struct.Type type) {
    return new NumberType(type.name(), type, ByteOrder.nativeOrder());
  }

  Struct.Type type() {
    return type;
  }

  @Override
  public Object value(ByteBuffer bytes, int at, int end) {
    return switch (type) {
      case CHAR -> Bytes.wrap(new byte[] {bytes.get(at)});
      case I8 -> (long) bytes.get(at);
      case U8 -> bytes.get(at) & 0xffL;
      case F32 -> (double) Float.intBitsToFloat((int) bits(bytes, at));
      case F64 -> Double.longBitsToDouble(bits(bytes, at));
      case I16, I32, I64 -> signed(bits(bytes, at));
      case U16, U32 -> bits(bytes, at);
      case U64 -> unsigned(bits(bytes, at));
    };
  }

  /** A plain number where it can be one. */
  private static Object unsigned(long bits) {
    return bits < 0 ? new Unsigned(bits) : (Object) bits;
  }

  /** The bytes as an unsigned number. */
  private long bits(ByteBuffer bytes, int at) {
    long bits = 0;
    for (int i = 0; i < size(); i++) {
      int next = order == ByteOrder.BIG_ENDIAN ? at + i : at + size() - 1 - i;
      bits = bits << 8 | (bytes.get(next) & 0xff);
    }
    return bits;
  }

  private Long signed(long bits) {
    int unused = Long.SIZE - 8 * size();
    return bits << unused >> unused;
  }

  @Override
  int taken(ByteBuffer bytes, int at, int end) {
    return size();
  }

  @Override
  int room(String what, Object value) {
    return size();
  }

  @Override
  void put(String what, Object value, ByteBuffer bytes, int at) {
    long bits =
        switch (type) {
          case CHAR -> character(what, value);
          case F32 -> Float.floatToRawIntBits((float) real(what, value));
          case F64 -> Double.doubleToRawLongBits(real(what, value));
          default -> whole(what, value);
        };
    for (int i = 0; i < size(); i++) {
      int next = order == ByteOrder.LITTLE_ENDIAN ? at + i : at + size() - 1 - i;
      bytes.put(next, (byte) (bits >>> (8 * i)));
    }
  }

  private int character(String what, Object value) {
    if (value instanceof Bytes text && text.size() == 1) {
      return text.at(0);
    }
    throw bad(what, value);
  }

  private long whole(String what, Object value) {
    if (value instanceof Unsigned number) {
      return within(what, new BigInteger(number.toString()), value);
    } else if (value instanceof Numeric number) {
      return within(what, BigInteger.valueOf(number.number()), value);
    } else if (value instanceof Long number) {
      return within(what, BigInteger.valueOf(number), value);
    }
    BigInteger number = value instanceof Bytes text ? Numbers.orSize(text.toString()) : null;
    if (number == null) {
      throw bad(what, value);
    }
    return within(what, number, value);
  }

  private long within(String what, BigInteger number, Object value) {
    boolean signed = type == Struct.Type.I8 || type.name().charAt(0) == 'I';
    int width = 8 * size();
    BigInteger low = signed ? BigInteger.ONE.shiftLeft(width - 1).negate() : BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(signed ? width - 1 : width).subtract(BigInteger.ONE);
    if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
      throw new Problem.OutOfRange(what, low.toString(), high.toString(), describe(value)).thrown();
    }
    return number.longValue();
  }

  private double real(String what, Object value) {
    if (value instanceof Double number) {
      return number;
    } else if (value instanceof Long number) {
      return number;
    } else if (value instanceof Numeric number) {
      return number.number();
    }
    try {
      return new BigDecimal(value instanceof Bytes text ? text.toString() : "").doubleValue();
    } catch (NumberFormatException e) {
      throw bad(what, value);
    }
  }

  @Override
  String expects() {
    return switch (type) {
      case CHAR -> "text of one byte";
      case F32, F64 -> "a number";
      default -> "a whole number";
    };
  }
}
