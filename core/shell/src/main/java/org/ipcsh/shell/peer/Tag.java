package org.ipcsh.shell.peer;

/** What sort of value follows; one byte. */
enum Tag {
  NULL('n'),
  TRUE('t'),
  FALSE('f'),
  WHOLE('w'),
  REAL('r'),
  BYTES('b'),
  DURATION('d'),
  INSTANT('i'),
  NUMERIC('c'),
  HANDLE('h'),
  SENT('s'),
  ERROR('e'),
  LIST('l'),
  ROW('o');

  private final char code;

  Tag(char code) {
    this.code = code;
  }

  /** The byte that stands for it. */
  int code() {
    return code;
  }

  static Tag of(int code) {
    for (Tag each : values()) {
      if (each.code == code) {
        return each;
      }
    }
    throw new IllegalStateException("nothing has the code " + code);
  }
}
