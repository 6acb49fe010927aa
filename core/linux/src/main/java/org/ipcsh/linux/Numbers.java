package org.ipcsh.linux;

import java.math.BigInteger;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;

/** Integers as C writes them: {@code 42}, {@code 0x2a}, {@code 052}, with a sign or none. */
public final class Numbers {
  private static final String UNITS = "kMGTPE";

  private Numbers() {}

  /** Whether a text begins as a number does, so that it is meant as one and not as a name. */
  public static boolean looksLike(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /**
   * Reads one. What a problem says of the parameter's name is left empty, as every {@code Kind}
   * does: the shell fills it in.
   *
   * @param expects what it must be, for errors
   * @param low the lowest that fits
   * @param high the highest that fits
   * @throws ProblemException if the text is no number or does not fit
   */
  public static long read(String text, String expects, long low, long high) {
    BigInteger value = value(text);
    if (value == null) {
      throw new Problem.BadValue("", expects, text).thrown();
    }
    if (value.compareTo(BigInteger.valueOf(low)) < 0
        || value.compareTo(BigInteger.valueOf(high)) > 0) {
      throw new Problem.OutOfRange("", Long.toString(low), Long.toString(high), text).thrown();
    }
    return value.longValue();
  }

  /**
   * Reads one, or a size such as {@code 64k}: {@code k M G T P E} are powers of 1024.
   *
   * @return null if the text is neither
   */
  public static BigInteger orSize(String text) {
    int unit = text.isEmpty() ? -1 : UNITS.indexOf(text.charAt(text.length() - 1));
    if (unit < 0 || text.contains("x") || text.contains("X")) {
      return value(text); // E is also a digit
    }
    BigInteger value = value(text.substring(0, text.length() - 1));
    return value == null ? null : value.shiftLeft(10 * (unit + 1));
  }

  private static BigInteger value(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (!looksLike(digits) || digits.startsWith("-") || digits.startsWith("+")) {
      return null;
    }
    int base = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      base = 16;
      digits = digits.substring(2);
    } else if (digits.startsWith("0") && digits.length() > 1) {
      base = 8;
      digits = digits.substring(1);
    }
    if (digits.isEmpty() || digits.startsWith("-") || digits.startsWith("+")) {
      return null; // BigInteger would take a second sign
    }
    try {
      BigInteger value = new BigInteger(digits, base);
      return negative ? value.negate() : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
