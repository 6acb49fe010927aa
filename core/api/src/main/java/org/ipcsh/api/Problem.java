package org.ipcsh.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What can be wrong. Each is a small value; the sentences stand here and nowhere else, so that all
 * read alike: what must be, and what is. {@link Refused} is the one for plugins.
 */
public sealed interface Problem {
  /** How many characters of a value, name or path an error repeats. */
  int LONGEST = 200;

  /** Stable, for {@code fails} and for programs: {@code bad-value}. */
  String code();

  /** One sentence without a full stop. */
  String message();

  /** What to try, where the problem itself tells; else null. */
  default String hint() {
    return null;
  }

  /** As much of what was given as a sentence has room for. */
  private static String brief(String given) {
    if (given == null || given.length() <= LONGEST) {
      return given;
    }
    int end = Character.isHighSurrogate(given.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return given.substring(0, end) + "...";
  }

  /** What is known of a case, of which a value may be a part: without its middle. */
  private static String shortened(String detail) {
    return detail.length() <= 4 * LONGEST
        ? detail
        : brief(detail) + detail.substring(detail.length() - LONGEST);
  }

  /** An exception that carries this. */
  default ProblemException thrown() {
    return new ProblemException(this, null, null, null);
  }

  /** The text cannot be parsed; {@code mendable} if more text could mend it. */
  record Syntax(String message, boolean mendable) implements Problem {
    @Override
    public String code() {
      return "syntax";
    }
  }

  /**
   * A name that nothing has.
   *
   * @param what {@code command}, {@code option}, {@code variable}, {@code constant}, {@code field}
   * @param near names like it, perhaps none
   */
  record Unknown(String what, String name, List<String> near) implements Problem {
    @Override
    public String code() {
      return "unknown-" + what.replace(' ', '-');
    }

    @Override
    public String message() {
      return "unknown " + what + " " + brief(name);
    }

    @Override
    public String hint() {
      return near.isEmpty() ? null : "did you mean " + String.join(" or ", near) + "?";
    }
  }

  /** Too many, too few or the wrong words for a command. */
  record WrongArguments(String problem, String usage) implements Problem {
    @Override
    public String code() {
      return "wrong-arguments";
    }

    @Override
    public String message() {
      return problem;
    }

    @Override
    public String hint() {
      return usage == null ? null : "usage: " + usage;
    }
  }

  /** A value of the wrong sort. */
  record BadValue(String what, String mustBe, String is) implements Problem {
    @Override
    public String code() {
      return "bad-value";
    }

    @Override
    public String message() {
      return brief(what) + " must be " + mustBe + ", but is " + brief(is);
    }
  }

  /** A number that does not fit. */
  record OutOfRange(String what, String low, String high, String is) implements Problem {
    @Override
    public String code() {
      return "out-of-range";
    }

    @Override
    public String message() {
      return brief(what) + " must be from " + low + " to " + high + ", but is " + brief(is);
    }
  }

  /** A field that a record does not have. */
  record NoSuchField(String name, List<String> has) implements Problem {
    @Override
    public String code() {
      return "no-such-field";
    }

    @Override
    public String message() {
      return "no field " + brief(name);
    }

    @Override
    public String hint() {
      return has.isEmpty() ? null : "there are " + String.join(" ", has);
    }
  }

  /** A handle name that the session does not have. */
  record NoSuchHandle(String name) implements Problem {
    @Override
    public String code() {
      return "no-such-handle";
    }

    @Override
    public String message() {
      return "there is no handle " + brief(name);
    }
  }

  /** A handle used after it was closed. */
  record ClosedHandle(String name, Instant since) implements Problem {
    @Override
    public String code() {
      return "closed-handle";
    }

    @Override
    public String message() {
      return name + " was closed at " + since.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /**
   * A system call failed.
   *
   * @param call its name
   * @param detail what is known of this case beyond the errno's own text, or null
   */
  record CallFailed(String call, Errno errno, String detail) implements Problem {
    @Override
    public String code() {
      return "call-failed";
    }

    @Override
    public String message() {
      return errno.name() + ": " + (detail != null ? shortened(detail) : errno.help());
    }
  }

  /** A time limit ran out. */
  record TimedOut(Duration after) implements Problem {
    @Override
    public String code() {
      return "timed-out";
    }

    @Override
    public String message() {
      return "not done within " + Durations.show(after);
    }
  }

  /** Interrupted by a signal; no {@code catch} catches it. {@code signal} as in {@code SIGINT}. */
  record Interrupted(String signal, int number) implements Problem {
    @Override
    public String code() {
      return "interrupted";
    }

    @Override
    public String message() {
      return "interrupted by " + signal;
    }
  }

  /** {@code assert} found something false. */
  record AssertionFailed(String expression, String is) implements Problem {
    @Override
    public String code() {
      return "assertion-failed";
    }

    @Override
    public String message() {
      return "not so: " + brief(expression) + (is == null ? "" : " (" + brief(is) + ")");
    }
  }

  /** What {@code throw} in a script throws: its bytes, which the message shows. */
  record Thrown(Bytes text) implements Problem {
    /** For a text that is a string already. */
    public Thrown(String text) {
      this(Bytes.of(text));
    }

    @Override
    public String code() {
      return "thrown";
    }

    /** The text, with {@code \xff} for bytes that are not UTF-8. */
    @Override
    public String message() {
      return text.escaped();
    }
  }

  /** A program ended with a status other than 0. */
  record ProgramFailed(String program, int status) implements Problem {
    @Override
    public String code() {
      return "program-failed";
    }

    @Override
    public String message() {
      return "exit status " + status;
    }
  }

  /** A file that cannot be read or written. */
  record BadFile(String path, String why) implements Problem {
    @Override
    public String code() {
      return "bad-file";
    }

    @Override
    public String message() {
      return brief(path) + ": " + why;
    }
  }

  /** Something went wrong in the shell or a plugin that should not have. */
  record Internal(String what) implements Problem {
    @Override
    public String code() {
      return "internal";
    }

    @Override
    public String message() {
      return "internal error: " + what;
    }
  }

  /** Whatever a plugin refuses for reasons of its own; {@code code} is small words joined by -. */
  record Refused(String code, String what, String mustBe, String is) implements Problem {
    @Override
    public String message() {
      return brief(what) + " must be " + mustBe + ", but is " + brief(is);
    }
  }
}
