package org.ipcsh.api;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as the shell writes them: {@code 500us 100ms 2s 5min 1h}. */
public final class Durations {
  private static final String[] UNITS = {"ns", "us", "ms", "s", "min", "h", "d"};
  private static final long[] NANOS = {
    1, 1_000, 1_000_000, 1_000_000_000, 60_000_000_000L, 3_600_000_000_000L, 86_400_000_000_000L
  };

  private Durations() {}

  /** Reads one, with a whole or decimal number before the unit; null if the text is none. */
  public static Duration read(String text) {
    int split = 0;
    while (split < text.length() && (isDigit(text.charAt(split)) || text.charAt(split) == '.')) {
      split++;
    }
    String number = text.substring(0, split);
    String unit = text.substring(split);
    if (number.isEmpty() || !isDigit(number.charAt(0)) || number.endsWith(".")) {
      return null;
    }
    for (int i = 0; i < UNITS.length; i++) {
      if (UNITS[i].equals(unit)) {
        try {
          return Duration.ofNanos(
              new BigDecimal(number)
                  .multiply(BigDecimal.valueOf(NANOS[i]))
                  .toBigInteger()
                  .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** Shows one in the largest unit that leaves at most three decimals: {@code 1.5s}. */
  public static String show(Duration duration) {
    long nanos;
    try {
      nanos = duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.toSeconds() + "s";
    }
    if (nanos == 0) {
      return "0s";
    }
    int unit = 0;
    while (unit < 5 && Math.abs(nanos) >= NANOS[unit + 1]) {
      unit++;
    }
    BigDecimal value =
        BigDecimal.valueOf(nanos)
            .divide(BigDecimal.valueOf(NANOS[unit]), 3, java.math.RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return value.toPlainString() + UNITS[unit];
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
