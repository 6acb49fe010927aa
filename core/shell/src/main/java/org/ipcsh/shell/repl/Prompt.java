package org.ipcsh.shell.repl;

/** Where a person types. */
interface Prompt extends AutoCloseable {
  /** What stands before a line, as in every transcript. */
  String FIRST = "ipcsh> ";

  /** What stands before a line that goes on with the one above. */
  String NEXT = "     > ";

  /**
   * Asks for statements: one line, or as many as it takes to end what the first began.
   *
   * @return empty where it was broken off with Ctrl-C; null at the end of the input
   */
  String ask();

  /**
   * Whether Ctrl-C goes to the line by itself while one is asked for. Else it comes as an interrupt
   * of the shell; and if the line was given just then, it is meant for what the line does.
   */
  boolean ownsInterrupts();

  /** The terminal has another size, perhaps. */
  void resized();

  /** Puts the terminal back into the state it was found in. */
  @Override
  void close();
}
