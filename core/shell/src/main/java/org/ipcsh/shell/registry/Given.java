package org.ipcsh.shell.registry;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Durations;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.lang.run.Values;

/** What a script gave for an argument, looked at by all readers in the same way. */
final class Given {
  private static final Pattern HANDLE = Pattern.compile("[a-z]+#[0-9]+");

  private Given() {}

  /** The text of a scalar, as a word; anything else is refused. */
  static String word(String name, String expects, Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Bytes bytes) {
      String text = bytes.utf8();
      if (text == null) {
        throw new Problem.BadValue(name, expects, "bytes that are not UTF-8").thrown();
      }
      return text;
    }
    if (value instanceof Duration duration) {
      return Durations.show(duration);
    }
    if (value instanceof Number
        || value instanceof Numeric
        || value instanceof Boolean
        || value instanceof Handle) {
      return value.toString();
    }
    throw wrong(name, expects, value);
  }

  /** The text of a scalar, where text is wanted: a handle is none, though it shows as its name. */
  static String text(String name, String expects, Object value) {
    if (value instanceof Handle handle) {
      throw Values.noText(name, expects, handle);
    }
    return word(name, expects, value);
  }

  /** The error for a value that is of no use here. */
  static ProblemException wrong(String name, String expects, Object value) {
    return new Problem.BadValue(name, expects, value == null ? "null" : Values.kind(value))
        .thrown();
  }

  /** Whether a word has the form of a handle's name. */
  static boolean handleName(String text) {
    return text.indexOf('#') > 0 && HANDLE.matcher(text).matches();
  }

  /** Runs a kind, whose errors leave out what they are about, and fills in the parameter's name. */
  static <T> T naming(String name, Supplier<T> read) {
    try {
      return read.get();
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.BadValue bad && bad.what().isEmpty()) {
        String is = bad.is().isEmpty() ? "empty" : bad.is();
        throw new Problem.BadValue(name, bad.mustBe(), is).thrown().hint(e.hint());
      }
      if (e.problem() instanceof Problem.OutOfRange out && out.what().isEmpty()) {
        throw new Problem.OutOfRange(name, out.low(), out.high(), out.is()).thrown().hint(e.hint());
      }
      throw e;
    }
  }

  /** A handle's facts in one line. */
  static String facts(Handle handle) {
    Row facts = handle.facts();
    StringBuilder line = new StringBuilder();
    for (String field : facts.names()) {
      if (facts.get(field) != null) {
        line.append(line.length() == 0 ? "" : ", ").append(field).append(' ');
        line.append(facts.get(field));
      }
    }
    return line.toString();
  }
}
