package org.ipcsh.lang.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.lang.Records;
import org.ipcsh.lang.Tree.Operator;

/** What each operator does with values that are there. */
final class Operations {
  private Operations() {}

  /**
   * All but {@code and}, {@code or}, {@code in} and {@code =~}, which need more than two values.
   */
  static Object apply(Operator operator, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      Object quick = quick(operator, x, y);
      if (quick != null) {
        return quick;
      }
    }
    switch (operator) {
      case EQUAL:
      case UNEQUAL:
      case LESS:
      case LESS_EQUAL:
      case GREATER:
      case GREATER_EQUAL:
        return Comparison.test(operator, a, b);
      case RANGE:
        return new Range(
            Arithmetic.whole("the start of a range", a), Arithmetic.whole("the end of a range", b));
      case PLUS:
        return Arithmetic.plus(a, b);
      case MINUS:
        return Arithmetic.minus(a, b);
      case TIMES:
        return Arithmetic.times(a, b);
      case DIVIDE:
        return Arithmetic.divide(a, b);
      case MODULO:
        return Arithmetic.modulo(a, b);
      case BIT_AND:
        return Arithmetic.whole("the left of &", a) & Arithmetic.whole("the right of &", b);
      case SHIFT_LEFT:
        return Arithmetic.shiftLeft(a, b);
      case SHIFT_RIGHT:
        return Arithmetic.shiftRight(a, b);
      case BIT_OR:
        return or(a, b);
      default:
        throw new IllegalArgumentException(operator + " is not made of two values alone");
    }
  }

  /** What loops do most, without a look at what else there is; null for all else. */
  private static Object quick(Operator operator, long x, long y) {
    switch (operator) {
      case EQUAL:
        return x == y;
      case UNEQUAL:
        return x != y;
      case LESS:
        return x < y;
      case LESS_EQUAL:
        return x <= y;
      case GREATER:
        return x > y;
      case GREATER_EQUAL:
        return x >= y;
      case PLUS:
        long sum = x + y;
        return ((x ^ sum) & (y ^ sum)) < 0 ? null : (Object) sum;
      case MINUS:
        long difference = x - y;
        return ((x ^ y) & (x ^ difference)) < 0 ? null : (Object) difference;
      default:
        return null;
    }
  }

  /** Constants joined stay constants by name, so that a parameter can check each. */
  private static Object or(Object a, Object b) {
    long bits = Arithmetic.whole("the left of |", a) | Arithmetic.whole("the right of |", b);
    return Bare.named(a) && Bare.named(b) ? (Numeric) new Named(bits, a + "|" + b) : (Object) bits;
  }

  /** Whether {@code a} is an item of a list, a part of a text or a field of a record. */
  static boolean in(Object a, Object b, Records records) {
    if (b instanceof Range range) {
      return range.contains(a);
    }
    if (b instanceof List<?> list) {
      for (Object each : list) {
        if (Comparison.alike(a, each)) {
          return true;
        }
      }
      return false;
    }
    if (b instanceof Bytes text) {
      return text.indexOf(text("the left of in", a), 0) >= 0;
    }
    List<String> fields = Paths.fields(b, records);
    if (fields == null) {
      throw new Problem.BadValue("the right of in", "a list, text or record", Notation.describe(b))
          .thrown();
    }
    return fields.contains(text("the left of in", a).toString());
  }

  static Bytes text(String what, Object value) {
    if (value instanceof Bytes bytes) {
      return bytes;
    }
    throw new Problem.BadValue(what, "text", Notation.describe(value)).thrown();
  }

  /** Compiles a regular expression; text is bytes, so is it, and a point is one byte. */
  static Pattern pattern(Bytes expression) {
    try {
      return Pattern.compile(new String(expression.toArray(), StandardCharsets.ISO_8859_1));
    } catch (PatternSyntaxException e) {
      throw new Problem.BadValue(
              "the right of =~",
              "a regular expression",
              Notation.describe(expression) + " (" + e.getDescription() + ")")
          .thrown();
    }
  }

  /** Whether a regular expression is found anywhere in a text; can be interrupted. */
  static boolean matches(Bytes text, Pattern pattern, Frame frame) {
    Matcher matcher = pattern.matcher(new Watched(text, 0, text.size(), frame));
    return matcher.find();
  }

  /**
   * Bytes as characters; backtracking may take for ever, so that looking at them is a checkpoint.
   */
  private static final class Watched implements CharSequence {
    private static final int OFTEN = 0xffff;

    private final Bytes bytes;
    private final int from;
    private final int to;
    private final Frame frame;
    private int looks;

    Watched(Bytes bytes, int from, int to, Frame frame) {
      this.bytes = bytes;
      this.from = from;
      this.to = to;
      this.frame = frame;
    }

    @Override
    public char charAt(int index) {
      if ((++looks & OFTEN) == 0) {
        frame.host.checkpoint();
      }
      return (char) bytes.at(from + index);
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Watched(bytes, from + start, from + end, frame);
    }

    @Override
    public String toString() {
      byte[] part = bytes.slice(from, to).toArray();
      return new String(part, StandardCharsets.ISO_8859_1);
    }
  }
}
