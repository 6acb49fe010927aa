package org.ipcsh.shell.peer;

/** What sort of value follows; one byte. */
enum Tag {
  NULL,
  TRUE,
  FALSE,
  WHOLE,
  REAL,
  BYTES,
  DURATION,
  INSTANT,
  NUMERIC,
  HANDLE,
  ERROR,
  LIST,
  ROW
}
