package org.ipcsh.lang.run;

import org.ipcsh.lang.Uncaught;

/**
 * A statement that leaves its body early.
 *
 * <p>It is at once what running a statement gives, which costs a loop nothing, and what a block
 * throws to pass through the command that runs it. Neither carries anything, so there is one of
 * each; the value of a {@code return} waits in the frame.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // they carry nothing, not even a stack trace
final class Flow extends Uncaught {
  private static final long serialVersionUID = 1;

  static final Flow BREAK = new Flow("break");
  static final Flow CONTINUE = new Flow("continue");
  static final Flow RETURN = new Flow("return");

  private Flow(String word) {
    super(word);
  }
}
