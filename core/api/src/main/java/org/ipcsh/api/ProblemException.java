package org.ipcsh.api;

/**
 * Carries a {@link Problem} to whoever deals with it. The shell adds the place and the hint on the
 * way; a command throws the problem alone: {@code throw new Problem.BadValue(...).thrown()}.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final transient Span span;
  private final String call;
  private final String hint;

  ProblemException(Problem problem, Span span, String call, String hint) {
    super(
        null, null, false,
        false); // no stack trace: errors are for the person, and are caught in loops
    this.problem = problem;
    this.span = span;
    this.call = call;
    this.hint = hint;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Where, or null if that is not known yet. */
  public Span span() {
    return span;
  }

  /** The command it happened in, or null. */
  public String call() {
    return call;
  }

  /** What to try, or null. */
  public String hint() {
    return hint != null ? hint : problem.hint();
  }

  /** The same with a place, unless it has one. */
  public ProblemException at(Span place) {
    return span != null ? this : new ProblemException(problem, place, call, hint);
  }

  /** The same with the command it happened in, unless it has one. */
  public ProblemException in(String command) {
    return call != null ? this : new ProblemException(problem, span, command, hint);
  }

  /** The same with a hint, unless it has one or there is none. */
  public ProblemException hint(String text) {
    return hint != null || text == null ? this : new ProblemException(problem, span, call, text);
  }

  @Override
  public String getMessage() {
    return (call == null ? "" : call + ": ") + problem.message();
  }
}
