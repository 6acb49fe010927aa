package org.ipcsh.linux.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/**
 * A signal, also one without a name of its own.
 *
 * @param value its number, as C's {@code int}
 */
public record SignalNumber(int value) implements Numeric {
  @Override
  public long number() {
    return value;
  }

  @Override
  public String toString() {
    return Signal.name(value);
  }

  /** Reads {@code SIGTERM}, {@code TERM} or {@code 15}. */
  public static final class SignalKind implements Kind<SignalNumber> {
    /** Makes one. */
    public SignalKind() {}

    @Override
    public Class<SignalNumber> type() {
      return SignalNumber.class;
    }

    @Override
    public String expects() {
      return "a signal such as SIGTERM";
    }

    @Override
    public boolean pure() {
      return true;
    }

    @Override
    public SignalNumber read(String text, Session session) {
      String name = text.toUpperCase(Locale.ROOT);
      for (Signal signal : Signal.values()) {
        if (signal.name().equals(name) || signal.name().equals("SIG" + name)) {
          return new SignalNumber((int) signal.number());
        }
      }
      if (!Numbers.looksLike(text)) {
        throw new Problem.BadValue("", expects(), text.isEmpty() ? "empty" : text).thrown();
      }
      return new SignalNumber(
          (int) Numbers.read(text, expects(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Override
    public List<Candidate> complete(Session session, Bound bound, String prefix) {
      List<Candidate> found = new ArrayList<>();
      for (Signal signal : Signal.values()) {
        if (signal.name().startsWith(prefix.toUpperCase(Locale.ROOT))) {
          found.add(new Candidate(signal.name(), signal.help()));
        }
      }
      return found;
    }
  }
}
