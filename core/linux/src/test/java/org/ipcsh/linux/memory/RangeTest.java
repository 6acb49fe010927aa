package org.ipcsh.linux.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;

/** Whoever touches memory and whoever unmaps it do not meet. */
class RangeTest {
  @Test
  void isNotUnmappedWhileItIsTouched() throws Exception {
    Range range = new Range(0x10000, 100);
    AtomicBoolean unmapped = new AtomicBoolean();
    Thread unmapper =
        new Thread(
            () ->
                range.unmap(
                    () -> {
                      unmapped.set(true);
                      return 0;
                    }));
    range.touch(
        0,
        100,
        () -> {
          unmapper.start();
          while (unmapper.getState() != Thread.State.WAITING && unmapper.isAlive()) {
            Thread.onSpinWait();
          }
          assertFalse(unmapped.get());
          return 0;
        });
    unmapper.join(30_000);
    assertTrue(unmapped.get());
    assertFalse(range.mapped());
    assertThrows(ProblemException.class, () -> range.touch(0, 1, () -> 0));
  }

  @Test
  void staysWhereItIsIfACallFails() {
    Range range = new Range(0x10000, 100);
    assertEquals(-22, range.unmap(() -> -22));
    assertTrue(range.mapped());
    assertEquals(-12, range.move(200, () -> -12));
    assertEquals(100, range.length());
    assertEquals(0x20000, range.move(200, () -> 0x20000));
    assertEquals(0x20000, range.address());
    assertEquals(200, range.length());
    assertEquals(0, range.unmap(() -> 0));
    assertEquals(0, range.unmap(() -> -22));
    assertEquals(-14, range.move(300, () -> 0x30000));
  }

  @Test
  void isNotTouchedBehindItsEnd() {
    Range range = new Range(0x10000, 100);
    assertEquals(7, range.touch(90, 10, () -> 7));
    assertThrows(ProblemException.class, () -> range.touch(91, 10, () -> 7));
    assertThrows(ProblemException.class, () -> range.touch(Long.MAX_VALUE, 10, () -> 7));
  }
}
