package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
  private final Placeholders placeholders = new Placeholders();

  @ParameterizedTest
  @CsvSource({
    "<id>, 32768",
    "<pid>, 1",
    "<addr>, 0x7f001234abcd",
    "<time>, 500us",
    "<time>, 1.5s",
    "<time>, 12:00:01",
    "<time>, 2026-01-01 12:00:01",
    "<time>, 2026-01-01T12:00:01.123Z",
    "(<id>) = <id2>, (1) = 2",
  })
  void fits(String expected, String came) {
    assertTrue(placeholders.fits(expected, came, false));
  }

  @ParameterizedTest
  @CsvSource({
    "<id>, -1",
    "<id>, 0x1",
    "<pid>, x",
    "<addr>, 1234",
    "<time>, 12",
    "<time>, soon",
    "<id> <id>, 1 2",
    "<name>, 1",
    "a.c, abc",
  })
  void doesNotFit(String expected, String came) {
    assertFalse(placeholders.fits(expected, came, false));
  }

  @Test
  void standsForTheSameEverywhere() {
    assertTrue(placeholders.fits("queue <id> of <pid>", "queue 7 of 99", false));
    assertTrue(placeholders.fits("<id>", "7", false));
    assertFalse(placeholders.fits("<id>", "8", false));
    assertFalse(placeholders.fits("<id>", "77", false));
    assertTrue(placeholders.fits("<id2>", "8", false));
    assertEquals("msgctl 7 <addr>", placeholders.fill("msgctl <id> <addr>"));
  }

  @Test
  void lineThatDoesNotFitBindsNothing() {
    assertFalse(placeholders.fits("<id> x", "7 y", false));
    assertTrue(placeholders.fits("<id>", "8", false));
  }

  @Test
  void columnsMayMoveOnlyWhereOneStandsInThem() {
    assertTrue(placeholders.fits("id    owner", "   id  owner", true));
    assertTrue(placeholders.fits("<id>  root", "    3  root", true));
    assertFalse(placeholders.fits("id    owner", "id  owner", false));
    assertFalse(placeholders.fits("a b", "a  b", true));
  }

  @Test
  void textThatLooksLikeOneFitsItself() {
    assertTrue(placeholders.fits("msgctl <id>", "msgctl <id>", false));
  }

  @Test
  void redactsWhatIsBoundUnlessItIsTooShortToTell() {
    assertTrue(placeholders.fits("<pid> <id>", "4711 3", false));
    assertEquals("of <pid>, not 14711 or 3", placeholders.redact("of 4711, not 14711 or 3"));
  }
}
