package org.ipcsh.lang.run;

import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;

/**
 * A caught error as a value: what {@code catch e} puts into {@code $e}. Thrown again it is the same
 * error at the same place.
 */
public final class ErrorValue {
  /** Its fields, in order; any of the values may be null but {@code code} and {@code message}. */
  public static final List<String> FIELDS =
      List.of("errno", "code", "call", "message", "hint", "file", "line");

  private final ProblemException problem;

  /** The value for an error. */
  public ErrorValue(ProblemException problem) {
    this.problem = problem;
  }

  /** The error itself. */
  public ProblemException problem() {
    return problem;
  }

  /**
   * The value of a field, as a value of the language.
   *
   * @throws ProblemException if there is none of that name
   */
  public Object get(String field) {
    switch (field) {
      case "errno":
        Errno errno =
            problem.problem() instanceof Problem.CallFailed failed ? failed.errno() : null;
        return errno;
      case "code":
        return Bytes.of(problem.problem().code());
      case "call":
        return text(problem.call());
      case "message":
        return problem.problem() instanceof Problem.Thrown thrown
            ? thrown.text()
            : Bytes.of(problem.problem().message());
      case "hint":
        return text(problem.hint());
      case "file":
        return problem.span() == null ? null : text(problem.span().source().name());
      case "line":
        return problem.span() == null
            ? null
            : (Long) (long) problem.span().source().line(problem.span().from());
      default:
        throw new Problem.NoSuchField(field, FIELDS).thrown();
    }
  }

  /** All fields as a row, for who shows them. */
  public Row row() {
    return Row.of(FIELDS, FIELDS.stream().map(this::get).toArray());
  }

  private static Bytes text(String text) {
    return text == null ? null : Bytes.of(text);
  }

  /** What went wrong in one line, as errors are told. */
  @Override
  public String toString() {
    return problem.getMessage();
  }
}
