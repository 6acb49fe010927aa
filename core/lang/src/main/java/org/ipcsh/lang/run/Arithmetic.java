package org.ipcsh.lang.run;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;

/**
 * The operators that make a value of two: rule 14. Whole numbers have 64 bits and never wrap; with
 * a float on either side both are floats; a constant, mode or key counts as its number.
 */
final class Arithmetic {
  private static final String NUMBER = "a number";

  private Arithmetic() {}

  /** A Long or Double; null if the value is no number. */
  static Object number(Object value) {
    if (value instanceof Long || value instanceof Double) {
      return value;
    }
    return value instanceof Numeric numeric ? (Object) numeric.number() : null;
  }

  static Object plus(Object a, Object b) {
    if (a instanceof Bytes x && b instanceof Bytes y) {
      return x.plus(y);
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      List<Object> both = new ArrayList<>(x);
      both.addAll(y);
      return Collections.unmodifiableList(both);
    }
    if (a instanceof Instant x && b instanceof Duration y) {
      return time("+", a, b, () -> x.plus(y));
    }
    if (a instanceof Duration x && b instanceof Instant y) {
      return time("+", a, b, () -> y.plus(x));
    }
    if (a instanceof Duration x && b instanceof Duration y) {
      return time("+", a, b, () -> x.plus(y));
    }
    Object x = number(a);
    Object y = operands("+", a, x, b);
    if (x instanceof Long l && y instanceof Long r) {
      return fits(BigInteger.valueOf(l).add(BigInteger.valueOf(r)));
    }
    return real(x) + real(y);
  }

  static Object minus(Object a, Object b) {
    if (a instanceof Instant x && b instanceof Duration y) {
      return time("-", a, b, () -> x.minus(y));
    }
    if (a instanceof Instant x && b instanceof Instant y) {
      return time("-", a, b, () -> Duration.between(y, x));
    }
    if (a instanceof Duration x && b instanceof Duration y) {
      return time("-", a, b, () -> x.minus(y));
    }
    Object x = number(a);
    Object y = operands("-", a, x, b);
    if (x instanceof Long l && y instanceof Long r) {
      return fits(BigInteger.valueOf(l).subtract(BigInteger.valueOf(r)));
    }
    return real(x) - real(y);
  }

  static Object times(Object a, Object b) {
    if (b instanceof Duration && !(a instanceof Duration)) {
      return times(b, a);
    }
    Object y = number(b);
    if (a instanceof Duration x && y instanceof Long r) {
      return time("*", a, b, () -> x.multipliedBy(r));
    }
    if (a instanceof Duration x && y instanceof Double r) {
      return time("*", a, b, () -> nanos(x.toNanos() * r));
    }
    Object x = number(a);
    operands("*", a, x, b);
    if (x instanceof Long l && y instanceof Long r) {
      long product = l * r;
      return Math.multiplyHigh(l, r) == product >> 63
          ? (Object) product
          : fits(BigInteger.valueOf(l).multiply(BigInteger.valueOf(r)));
    }
    return real(x) * real(y);
  }

  static Object divide(Object a, Object b) {
    if (a instanceof Duration x && b instanceof Duration y) {
      return time("/", a, b, () -> x.toNanos() / (double) notZero("/", y.toNanos()));
    }
    Object y = number(b);
    if (a instanceof Duration x && y instanceof Long r) {
      return time("/", a, b, () -> x.dividedBy(notZero("/", r)));
    }
    if (a instanceof Duration x && y instanceof Double r) {
      return time("/", a, b, () -> nanos(x.toNanos() / r));
    }
    Object x = number(a);
    operands("/", a, x, b);
    if (x instanceof Long l && y instanceof Long r) {
      if (r == -1 && l == Long.MIN_VALUE) {
        return fits(BigInteger.valueOf(l).negate());
      }
      return l / notZero("/", r);
    }
    return real(x) / real(y);
  }

  /** The rest has the sign of the left side, as in C. */
  static Object modulo(Object a, Object b) {
    Object x = number(a);
    Object y = operands("%", a, x, b);
    if (x instanceof Long l && y instanceof Long r) {
      return l % notZero("%", r);
    }
    return real(x) % real(y);
  }

  static Object negate(Object a) {
    if (a instanceof Duration x) {
      return time("-", Duration.ZERO, a, x::negated);
    }
    Object x = number(a);
    if (x instanceof Double real) {
      return -real;
    }
    if (x == null) {
      throw new Problem.BadValue("what - negates", NUMBER + " or duration", Notation.describe(a))
          .thrown();
    }
    return minus(0L, x);
  }

  /** What must be whole numbers, for the operators on bits. */
  static long whole(String what, Object value) {
    if (number(value) instanceof Long whole) {
      return whole;
    }
    throw new Problem.BadValue(what, "a whole number", Notation.describe(value)).thrown();
  }

  static Object shiftLeft(Object a, Object b) {
    long value = whole("the left of <<", a);
    int by = places("<<", b);
    long shifted = value << by;
    if (shifted >> by != value) {
      return fits(BigInteger.valueOf(value).shiftLeft(by));
    }
    return shifted;
  }

  static Object shiftRight(Object a, Object b) {
    return whole("the left of >>", a) >> places(">>", b);
  }

  private static int places(String operator, Object b) {
    long by = whole("the right of " + operator, b);
    if (by < 0 || by > 63) {
      throw new Problem.OutOfRange("the right of " + operator, "0", "63", Long.toString(by))
          .thrown();
    }
    return (int) by;
  }

  /** The right side as a number, if both are. */
  private static Object operands(String operator, Object a, Object x, Object b) {
    if (x == null) {
      Object left = operator.equals("+") ? "a number, text, list, time or duration" : NUMBER;
      boolean takes = a instanceof Bytes || a instanceof List;
      boolean timed = a instanceof Duration || a instanceof Instant;
      if (timed || (takes && operator.equals("+"))) {
        String other = timed ? Comparison.kind(a).counterpart(operator) : Comparison.kind(a).text();
        throw new Problem.BadValue("the right of " + operator, other, Notation.describe(b))
            .thrown();
      }
      throw new Problem.BadValue("the left of " + operator, left.toString(), Notation.describe(a))
          .thrown();
    }
    Object y = number(b);
    if (y == null) {
      throw new Problem.BadValue("the right of " + operator, NUMBER, Notation.describe(b)).thrown();
    }
    return y;
  }

  private static double real(Object number) {
    return ((Number) number).doubleValue();
  }

  private static long notZero(String operator, long divisor) {
    if (divisor == 0) {
      throw new Problem.BadValue("the right of " + operator, "other than 0", "0").thrown();
    }
    return divisor;
  }

  private static Duration nanos(double nanos) {
    if (!(Math.abs(nanos) < 0x1p63)) {
      throw new ArithmeticException();
    }
    return Duration.ofNanos((long) nanos);
  }

  private static Object time(
      String operator, Object a, Object b, java.util.function.Supplier<Object> calculation) {
    try {
      return calculation.get();
    } catch (ArithmeticException | DateTimeException e) {
      String what = Notation.describe(a) + " " + operator + " " + Notation.describe(b);
      throw new Problem.BadValue("a time or duration", "within its range", what).thrown();
    }
  }

  /** The result, if it has 64 bits; the quick ways for results that have are elsewhere. */
  private static Long fits(BigInteger result) {
    if (result.bitLength() > 63) {
      throw new Problem.OutOfRange(
              "the result",
              Long.toString(Long.MIN_VALUE),
              Long.toString(Long.MAX_VALUE),
              result.toString())
          .thrown();
    }
    return result.longValue();
  }
}
