package org.ipcsh.lang.run;

import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Uncaught;

/** Whatever a command throws, as what a script may meet: an error with a place. */
final class Failures {
  /** How deep functions may call one another; far below what a script's thread has room for. */
  static final int DEEPEST = 1000;

  private Failures() {}

  /**
   * An error with the place and the command it happened in, unless it came with a place from
   * further in; what is no error of the script's passes as it is. What should never be thrown
   * becomes an internal error, which a script can catch, since a plugin must not end the shell.
   *
   * @param command null if no one command is to blame
   */
  static RuntimeException located(Throwable thrown, Span span, String command) {
    if (thrown instanceof ProblemException e) {
      return e.span() != null ? e : command == null ? e.at(span) : e.in(command).at(span);
    }
    if (thrown instanceof Uncaught passing) {
      return passing;
    }
    if (thrown instanceof StackOverflowError) {
      return tooDeep("more").at(span);
    }
    if (thrown instanceof OutOfMemoryError) {
      ProblemException e = outOfMemory().at(span);
      return command == null ? e : e.in(command);
    }
    if (thrown instanceof RuntimeException
        || thrown instanceof LinkageError
        || thrown instanceof AssertionError) {
      return internal(thrown.toString(), span, command);
    }
    throw (Error) thrown; // of the virtual machine: not ours to mend
  }

  private static ProblemException internal(String what, Span span, String command) {
    ProblemException e = new Problem.Internal(what).thrown().at(span);
    return command == null ? e : e.in(command);
  }

  private static ProblemException outOfMemory() {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    return new Problem.Refused("out-of-memory", "the memory", "at most " + most + " MB", "used up")
        .thrown()
        .hint("IPCSH_JAVA_OPTS=-Xmx4g gives more");
  }

  static ProblemException tooDeep(String is) {
    return new Problem.Refused("too-deep", "the depth of calls", "at most " + DEEPEST, is).thrown();
  }
}
