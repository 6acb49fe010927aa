package org.ipcsh.api;

/** How a handle enters a peer process. */
public sealed interface Passing {
  /**
   * The kernel object has a name: the peer makes a handle of its own by running this line.
   *
   * @param line a command line that gives the handle, such as {@code msg:msgqueue 32768}
   */
  record ById(String line) implements Passing {}

  /**
   * It is a descriptor, which the peer inherits under the same number, or gets under another one if
   * it runs already.
   *
   * @param number the descriptor
   * @param line a command line that gives a handle for it in the peer, such as {@code io:fd 7}; its
   *     last word is the number, and is replaced by that in the peer
   */
  record ByDescriptor(int number, String line) implements Passing {}

  /** It cannot. */
  record Not() implements Passing {}
}
