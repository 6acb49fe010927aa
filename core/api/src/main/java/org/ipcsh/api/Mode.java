package org.ipcsh.api;

/**
 * A {@code mode_t}, shown in octal as C writes it.
 *
 * @param number its bits, 0 to 0xffffffff: the lowest 12 are the permissions, the others are the
 *     kernel's
 */
public record Mode(long number) implements Numeric {
  private static final String LETTERS = "rwxrwxrwx";
  private static final int SET_UID = 04000;
  private static final int SET_GID = 02000;
  private static final int STICKY = 01000;

  /** As {@code ls -l} shows it: {@code rw-r--r--}, with {@code s} and {@code t} in place of x. */
  public String letters() {
    StringBuilder letters = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS.length(); i++) {
      if ((number & (0400 >> i)) == 0) {
        letters.setCharAt(i, '-');
      }
    }
    mark(letters, SET_UID, 2, 's');
    mark(letters, SET_GID, 5, 's');
    mark(letters, STICKY, 8, 't');
    return letters.toString();
  }

  private void mark(StringBuilder letters, int bit, int at, char letter) {
    if ((number & bit) != 0) {
      boolean runs = letters.charAt(at) == 'x';
      letters.setCharAt(at, runs ? letter : Character.toUpperCase(letter));
    }
  }

  @Override
  public String toString() {
    return number == 0 ? "000" : "0" + Long.toOctalString(number);
  }
}
