package org.ipcsh.shell.registry;

import java.math.BigInteger;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.ipcsh.api.Durations;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Unsigned;

/**
 * The kinds of plain values. As every kind they leave the name of what is wrong empty; whoever
 * knows the parameter fills it in.
 */
final class Scalars {
  private static final String UNITS = "kMGTPE";

  private Scalars() {}

  /** A kind whose reading looks at nothing but the text; {@code read} gives null for a bad one. */
  static <T> Kind<T> of(Class<T> type, String expects, Function<String, T> read) {
    return new Kind<>() {
      @Override
      public Class<T> type() {
        return type;
      }

      @Override
      public String expects() {
        return expects;
      }

      @Override
      public boolean pure() {
        return true;
      }

      @Override
      public T read(String text, Session session) {
        T value = read.apply(text);
        if (value == null) {
          throw bad(expects, text);
        }
        return value;
      }
    };
  }

  /** A whole number within the bounds of a C type. */
  static <T> Kind<T> whole(Class<T> type, long low, long high, LongFunction<T> make) {
    return of(type, "a number", text -> make.apply(whole(text, low, high)));
  }

  /** Reads a whole number as C does, or a size such as {@code 64k}, and holds it to bounds. */
  static long whole(String text, long low, long high) {
    BigInteger value = integer(text);
    if (value == null) {
      throw bad("a number", text);
    }
    if (value.compareTo(BigInteger.valueOf(low)) < 0
        || value.compareTo(BigInteger.valueOf(high)) > 0) {
      throw new Problem.OutOfRange("", Long.toString(low), Long.toString(high), text).thrown();
    }
    return value.longValue();
  }

  /** Reads 64 bits as C does, where a negative number is that of the same bits. */
  static Unsigned bits(String text) {
    BigInteger value = integer(text);
    if (value == null) {
      return null;
    }
    BigInteger low = BigInteger.valueOf(Long.MIN_VALUE);
    BigInteger high = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
    if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      throw new Problem.OutOfRange("", low.toString(), high.toString(), text).thrown();
    }
    return new Unsigned(value.longValue());
  }

  /** Decimal, {@code 0x}, octal with a leading 0, with a sign, or a size; null if it is none. */
  static BigInteger integer(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (digits.isEmpty() || Character.digit(digits.charAt(0), 10) < 0) {
      return null;
    }
    int unit = UNITS.indexOf(digits.charAt(digits.length() - 1));
    boolean hex = digits.startsWith("0x") || digits.startsWith("0X");
    if (unit >= 0 && !hex) {
      digits = digits.substring(0, digits.length() - 1);
    }
    try {
      BigInteger value =
          hex
              ? unsigned(digits.substring(2), 16)
              : digits.length() > 1 && digits.startsWith("0")
                  ? unsigned(digits.substring(1), 8)
                  : unsigned(digits, 10);
      if (unit >= 0 && !hex) {
        value = value.shiftLeft(10 * (unit + 1));
      }
      return negative ? value.negate() : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static BigInteger unsigned(String digits, int radix) {
    if (digits.isEmpty() || Character.digit(digits.charAt(0), radix) < 0) {
      throw new NumberFormatException(digits); // BigInteger would take a sign here
    }
    return new BigInteger(digits, radix);
  }

  static Double real(String text) {
    BigInteger whole = integer(text);
    if (whole != null) {
      return whole.doubleValue();
    }
    boolean plain = text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    return plain ? Double.valueOf(text) : null;
  }

  static Boolean truth(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  static Duration duration(String text) {
    return Durations.read(text);
  }

  static org.ipcsh.api.Numeric number(String text) {
    BigInteger value = integer(text);
    return value == null || value.bitLength() > 63
        ? null
        : new org.ipcsh.api.Named(value.longValue(), text);
  }

  static ProblemException bad(String mustBe, String is) {
    return new Problem.BadValue("", mustBe, quote(is)).thrown();
  }

  /** A word in an error: short, and plain to see where it starts and ends. */
  static String quote(String text) {
    if (text.isEmpty()) {
      return "empty";
    }
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
