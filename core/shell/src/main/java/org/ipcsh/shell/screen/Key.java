package org.ipcsh.shell.screen;

import java.util.Map;

/** A key as a terminal sends it: a character, or one of those that have names. */
final class Key {
  /** None was pressed in time. */
  static final int NONE = -1;

  /** Nothing can be read any more. */
  static final int GONE = -2;

  /** The window has another size. */
  static final int RESIZED = -3;

  /** A sequence that means nothing here. */
  static final int OTHER = -4;

  static final int UP = -10;
  static final int DOWN = -11;
  static final int PAGE_UP = -12;
  static final int PAGE_DOWN = -13;
  static final int HOME = -14;
  static final int END = -15;

  static final int CONTROL_B = 'B' - '@';
  static final int CONTROL_F = 'F' - '@';
  static final int CONTROL_V = 'V' - '@';
  static final int CONTROL_Z = 'Z' - '@';
  static final int ESCAPE = 033;
  static final int BACKSPACE = 0177;

  /** What follows the escape and the {@code [} or {@code O}, of xterm, screen, rxvt and Linux. */
  private static final Map<String, Integer> SEQUENCES =
      Map.ofEntries(
          Map.entry("A", UP),
          Map.entry("B", DOWN),
          Map.entry("H", HOME),
          Map.entry("F", END),
          Map.entry("1~", HOME),
          Map.entry("7~", HOME),
          Map.entry("4~", END),
          Map.entry("8~", END),
          Map.entry("5~", PAGE_UP),
          Map.entry("6~", PAGE_DOWN));

  private Key() {}

  /** What a sequence means, without its start. */
  static int of(String sequence) {
    return SEQUENCES.getOrDefault(sequence, OTHER);
  }

  /** Whether a byte ends such a sequence. */
  static boolean ends(int character) {
    return character >= '@' && character <= '~';
  }
}
