package org.ipcsh.api;

/** What is known, while a line is being typed, of the arguments before the one at the cursor. */
public interface Bound {
  /** The word typed for the parameter of that name, or null where none is (yet). */
  String word(String parameter);
}
