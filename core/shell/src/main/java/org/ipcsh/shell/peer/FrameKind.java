package org.ipcsh.shell.peer;

/** What a frame says; the first byte of it. */
enum FrameKind {
  /** To the peer, first of all: what its shell is made of. */
  SETUP,
  /** To the peer: a number and a program to run, after those before it. */
  RUN,
  /** To the peer: break off the run of that number, or leave it out. */
  BREAK,
  /** To the peer: nothing more will come. */
  END,
  /** From the peer: bytes for standard output. */
  OUT,
  /** From the peer: bytes for standard error. */
  ERR,
  /** From the peer: the call it is blocked in; empty if in none. */
  WAITING,
  /** From the peer: the value of a run. */
  VALUE,
  /** From the peer: the error a run ended at. */
  ERROR,
  /** From the peer: the status that a run ended the peer with. */
  EXIT,
  /** From the peer: the signal that ends it. */
  SIGNAL
}
