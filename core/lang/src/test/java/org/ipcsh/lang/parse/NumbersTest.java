package org.ipcsh.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static void reads(String text, Object expected) {
    assertEquals(expected, Numbers.read(text), text);
  }

  @Test
  void integers() {
    reads("0", 0L);
    reads("7", 7L);
    reads("-7", -7L);
    reads("9223372036854775807", Long.MAX_VALUE);
    reads("-9223372036854775808", Long.MIN_VALUE);
    reads("0x270f", 9999L);
    reads("0xFf", 255L);
    reads("0x7fffffffffffffff", Long.MAX_VALUE);
    reads("-0x8000000000000000", Long.MIN_VALUE);
    reads("0x" + "0".repeat(100) + "1", 1L);
    reads("007", 7L);
    reads("0666", 438L);
    reads("00", 0L);
    reads("-010", -8L);
  }

  @Test
  void sizes() {
    reads("64k", 65_536L);
    reads("1M", 1L << 20);
    reads("2G", 2L << 30);
    reads("3T", 3L << 40);
    reads("7E", 7L << 60);
    reads("-8E", Long.MIN_VALUE);
    reads("0k", 0L);
  }

  @Test
  void numbersWithAPointOrAnExponent() {
    reads("1.5", 1.5);
    reads("0.25", 0.25);
    reads("-0.5", -0.5);
    reads("1e3", 1000.0);
    reads("1.5E-3", 0.0015);
    reads("2e+2", 200.0);
  }

  @Test
  void durations() {
    reads("500us", Duration.ofNanos(500_000));
    reads("100ms", Duration.ofMillis(100));
    reads("2s", Duration.ofSeconds(2));
    reads("1.5s", Duration.ofMillis(1500));
    reads("5min", Duration.ofMinutes(5));
    reads("1h", Duration.ofHours(1));
    reads("-2s", Duration.ofSeconds(-2));
  }

  @Test
  void whatIsNoneOrDoesNotFit() {
    for (String text :
        new String[] {
          "",
          "-",
          "x",
          ".5",
          "5.",
          "1..2",
          "1.2.3",
          "1.2.3s",
          "09",
          "08k",
          "017k",
          "00.5",
          "0x",
          "0xg",
          "0x1k",
          "0b1",
          "1_0",
          "5m",
          "5K",
          "1.5k",
          "1e",
          "1e+",
          "1e5s x",
          "1 ",
          " 1",
          "--1",
          "+1",
          "9223372036854775808",
          "-9223372036854775809",
          "0xffffffffffffffff",
          "8E",
          "1e999",
          "\u0661",
          "9".repeat(1000) + "s",
          "0".repeat(3) + "9"
        }) {
      assertNull(Numbers.read(text), text);
    }
  }
}
