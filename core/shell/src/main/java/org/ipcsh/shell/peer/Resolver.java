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
}
