package org.ipcsh.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as the shell writes them: {@code 500us 100ms 2s 5min 1h}. */
public final class Durations {
  private static final String[] UNITS = {"ns", "us", "ms", "s", "min", "h", "d"};
  private static final long[] NANOS = {
    1, 1_000, 1_000_000, 1_000_000_000, 60_000_000_000L, 3_600_000_000_000L, 86_400_000_000_000L
  };

  private static final int SECOND = 3;
  private static final int HOUR = 5;
  private static final int DECIMALS = 3;

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

  /**
   * Shows one so that it reads back: {@code 1.5s}, in the largest unit that does so; minutes and
   * hours with at most three decimals.
   */
  public static String show(Duration duration) {
    return show(duration, 9);
  }

  /** Shows one for people: of seconds and what is less, three decimals. */
  public static String brief(Duration duration) {
    return show(duration, DECIMALS);
  }

  private static String show(Duration duration, int decimals) {
    long nanos;
    try {
      nanos = duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.toSeconds() + "s";
    }
    if (nanos == 0) {
      return "0s";
    }
    int unit = HOUR;
    while (unit > 0
        && (Math.abs(nanos) < NANOS[unit]
            || (unit > SECOND && nanos % (NANOS[unit] / 1000) != 0))) {
      unit--;
    }
    BigDecimal value =
        BigDecimal.valueOf(nanos)
            .divide(BigDecimal.valueOf(NANOS[unit]), decimals, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return value.toPlainString() + UNITS[unit];
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
