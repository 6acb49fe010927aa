package org.ipcsh.shell.objects;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.SystemLimit;

/**
 * A limit of the system.
 *
 * @param kind of what: {@code queue}
 * @param name the kernel's: {@code msgmni}
 * @param what it limits, in a few words
 * @param limit how many or how much there can be
 * @param used how much of that is in use, or null
 * @param percent how much of that is in use, of a hundred, or null
 */
public record LimitLine(
    String kind, String name, String what, Numeric limit, Numeric used, Double percent) {
  static LimitLine of(String kind, SystemLimit limit) {
    return new LimitLine(
        kind, limit.name(), limit.what(), limit.limit(), limit.used(), percent(limit));
  }

  /** With two decimals, as lsipc(1) shows it. */
  private static Double percent(SystemLimit limit) {
    if (limit.used() == null || limit.limit().number() == 0) {
      return null;
    }
    BigDecimal all = new BigDecimal(new BigInteger(Long.toUnsignedString(limit.limit().number())));
    return BigDecimal.valueOf(limit.used().number())
        .movePointRight(2)
        .divide(all, 2, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
