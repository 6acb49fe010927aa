package org.ipcsh.shell.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000;

  private static String text(long done, long total, long nanos, int columns) {
    return new ProgressLine(done, total, 0, nanos).text(columns);
  }

  @Test
  void itTellsHowFarHowFastAndHowLongYet() {
    assertEquals(
        "[#######-----------------------]  25%  250 of 1000  6s left  125/s",
        text(250, 1000, 2 * SECOND, 79));
  }

  @Test
  void whatHasNoRoomIsLeftOut() {
    assertEquals("[##--------]  25%  250 of 1000  6s left  125/s", text(250, 1000, 2 * SECOND, 46));
    assertEquals(" 25%  250 of 1000  6s left  125/s", text(250, 1000, 2 * SECOND, 45));
    assertEquals(" 25%  250 of 1000  6s left", text(250, 1000, 2 * SECOND, 32));
    assertEquals(" 25%", text(250, 1000, 2 * SECOND, 10));
    for (int columns = 4; columns < 120; columns++) {
      assertTrue(text(250, 1000, 2 * SECOND, columns).length() <= columns, "" + columns);
    }
  }

  @Test
  void timesAndRatesAreShort() {
    assertEquals("  0%  1 of 10000000  57d left  2.0/s", text(1, 10_000_000, SECOND / 2, 40));
    assertEquals(
        " 50%  1000000 of 2000000  2s left  500k/s", text(1_000_000, 2_000_000, 2 * SECOND, 45));
    assertEquals(" 20%  1 of 5  6min 40s left  0.0/s", text(1, 5, 100 * SECOND, 40));
    assertEquals("  0%  0 of 5  no turn yet  0.0/s", text(0, 5, 100 * SECOND, 40));
    assertEquals("100%  5 of 5  0s left  5.0/s", text(5, 5, SECOND, 30));
    assertEquals(" 50%  1 of 2  1h 6min left  0.0/s", text(1, 2, 4000 * SECOND, 40));
  }

  @Test
  void theRateIsThatOfTheTimeLookedAt() {
    assertEquals(
        " 75%  750 of 1000  1s left  250/s", new ProgressLine(750, 1000, 250, 2 * SECOND).text(40));
  }
}
