package org.ipcsh.shell.peer;

/** What a frame says; the first byte of it. */
enum FrameKind {
  /** To the peer, first of all: what its shell is made of. */
  SETUP('s'),
  /** To the peer: a number and a program to run, after those before it. */
  RUN('r'),
  /** To the peer: break off the run of that number, or leave it out. */
  BREAK('b'),
  /** To the peer: nothing more will come. */
  END('e'),
  /** From the peer: bytes for standard output. */
  OUT('o'),
  /** From the peer: bytes for standard error. */
  ERR('E'),
  /** From the peer: the call it is blocked in; empty if in none. */
  WAITING('w'),
  /** From the peer: the value of a run. */
  VALUE('v'),
  /** From the peer: the error a run ended at. */
  ERROR('x'),
  /** From the peer: the status that a run ended the peer with. */
  EXIT('q'),
  /** From the peer: what it has made that outlives it. */
  MADE('m'),
  /** From the peer: the signal that ends it. */
  SIGNAL('k');

  private final char code;

  FrameKind(char code) {
    this.code = code;
  }

  /** The byte that stands for it. */
  int code() {
    return code;
  }

  static FrameKind of(int code) {
    for (FrameKind each : values()) {
      if (each.code == code) {
        return each;
      }
    }
    throw new IllegalStateException("nothing has the code " + code);
  }
}
