package org.ipcsh.lang.parse;

import java.math.BigInteger;
import java.time.Duration;
import org.ipcsh.api.Durations;

/**
 * Numbers as the language writes them: {@code 7}, {@code 0x270f}, {@code 0666}, {@code 1.5e3},
 * sizes {@code 64k} and durations {@code 100ms}.
 */
public final class Numbers {
  private static final String SIZES = "kMGTPE";

  private Numbers() {}

  /**
   * Reads a number that is all of a text, perhaps with a {@code -} before it.
   *
   * @return a Long (sizes too, in bytes), a Double or a Duration; null if it is none, or one that
   *     does not fit
   */
  public static Object read(String text) {
    boolean negative = text.startsWith("-");
    String number = negative ? text.substring(1) : text;
    if (number.isEmpty() || !Letters.digit(number.charAt(0))) {
      return null;
    }
    BigInteger whole = whole(number);
    if (whole != null) {
      BigInteger signed = negative ? whole.negate() : whole;
      return signed.bitLength() < 64 ? signed.longValue() : null;
    }
    if (octal(number)) {
      return null;
    }
    // 64 characters: more than any duration that fits needs, and BigDecimal takes quadratic time
    Duration duration = number.length() > 64 ? null : Durations.read(number);
    if (duration != null) {
      return negative ? duration.negated() : duration;
    }
    Double real = real(number);
    return real == null ? null : negative ? -real : real;
  }

  /** What is wrong with a number that {@link #read} gives null for. */
  static String wrong(String text) {
    String number = text.startsWith("-") ? text.substring(1) : text;
    String is = ", but is " + Letters.show(text);
    if (whole(number) != null) {
      return "a number must be from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE + is;
    }
    if (octal(number)) {
      return "a number that starts with 0 must have the digits 0 to 7" + is;
    }
    if (number.startsWith("0x")) {
      return "a number that starts with 0x must have the digits 0 to 9 and a to f" + is;
    }
    return "a number must be such as 7, 0x1f, 0644, 1.5, 64k or 100ms" + is;
  }

  /** Where the number that starts at a place ends, good or bad. */
  static int end(String text, int at) {
    int i = at;
    boolean decimal = true;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      int next = i + 1 < text.length() ? text.charAt(i + 1) : Letters.END;
      if ((c == 'e' || c == 'E') && decimal && (next == '+' || next == '-')) {
        int after = i + 2 < text.length() ? text.charAt(i + 2) : Letters.END;
        if (Letters.digit(after) || after == Letters.END) {
          i++;
        }
        decimal = false;
      } else if (c == '.' ? !Letters.digit(next) : !Letters.name(c)) {
        break;
      } else {
        decimal &= Letters.digit(c) || c == '.';
      }
    }
    return i;
  }

  /** An integer or a size, however large; null if it is neither. */
  private static BigInteger whole(String number) {
    boolean hex = number.startsWith("0x");
    int digits = hex ? 2 : 0;
    while (digits < number.length()
        && (hex ? Letters.hex(number.charAt(digits)) : Letters.digit(number.charAt(digits)))) {
      digits++;
    }
    if (hex) {
      return digits == number.length() && digits > 2 ? big(number.substring(2), 16) : null;
    }
    int unit = digits == number.length() - 1 ? SIZES.indexOf(number.charAt(digits)) : -1;
    if (digits < number.length() && unit < 0) {
      return null;
    }
    boolean octal = digits > 1 && number.charAt(0) == '0';
    if (octal && (unit >= 0 || !eights(number))) {
      return null;
    }
    return big(number.substring(0, digits), octal ? 8 : 10).shiftLeft(10 * (unit + 1));
  }

  /** Reading digits takes time with the square of their number, and more than 64 never fit. */
  private static BigInteger big(String digits, int base) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.length() - zeros > 64
        ? BigInteger.ONE.shiftLeft(64)
        : new BigInteger(digits.substring(zeros), base);
  }

  private static boolean octal(String number) {
    return number.length() > 1 && number.charAt(0) == '0' && Letters.digit(number.charAt(1));
  }

  private static boolean eights(String number) {
    return number.chars().allMatch(c -> c >= '0' && c <= '7');
  }

  /** A number with a point, an exponent or both; null if it is none or infinite. */
  private static Double real(String number) {
    int i = digits(number, 0);
    int whole = i;
    if (i < number.length() && number.charAt(i) == '.') {
      int start = i + 1;
      i = digits(number, start);
      if (i == start) {
        return null;
      }
    }
    if (i < number.length() && (number.charAt(i) == 'e' || number.charAt(i) == 'E')) {
      boolean sign = i + 1 < number.length() && "+-".indexOf(number.charAt(i + 1)) >= 0;
      int start = sign ? i + 2 : i + 1;
      i = digits(number, start);
      if (i == start) {
        return null;
      }
    }
    if (i == whole || i < number.length()) {
      return null;
    }
    double value = Double.parseDouble(number);
    return Double.isInfinite(value) ? null : value;
  }

  private static int digits(String number, int from) {
    int i = from;
    while (i < number.length() && Letters.digit(number.charAt(i))) {
      i++;
    }
    return i;
  }
}
