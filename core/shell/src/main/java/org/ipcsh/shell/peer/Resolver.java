package org.ipcsh.shell.peer;

/** Makes a handle of this process for one of the other. */
interface Resolver {
  /**
   * Makes it, or gives the one it made before.
   *
   * @param name what the other calls it
   * @param line a command line that gives one
   */
  Object handle(String name, String line);

  /**
   * The same for one whose descriptor was sent after the process.
   *
   * @param line of which the last word is the descriptor's number, in the other process
   * @param number by which it was sent
   */
  default Object sent(String name, String line, int number) {
    throw new IllegalStateException(name + " was sent to who cannot take it");
  }
}
