package org.ipcsh.lang.parse;

/**
 * A bracket that is open.
 *
 * @param kind the bracket; 0 for none, round the whole text
 * @param opener where it stands
 * @param outer the one round it
 */
record Group(char kind, int opener, Group outer) {
  /** Whether newlines are blanks in it. */
  boolean newlines() {
    return kind == '(' || kind == '[';
  }

  char closer() {
    return switch (kind) {
      case '(' -> ')';
      case '[' -> ']';
      default -> '}';
    };
  }
}
