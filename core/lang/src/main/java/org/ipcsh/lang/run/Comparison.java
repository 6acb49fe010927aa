package org.ipcsh.lang.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.Tree.Operator;

/** Which values are equal, and which come first: rule 16. */
final class Comparison {
  /** What sorts of values there are. Only values of one kind can be compared. */
  enum Kind {
    NULL("null"),
    BOOLEAN("true or false"),
    NUMBER("a number"),
    TEXT("text"),
    DURATION("a duration"),
    TIME("a time"),
    LIST("a list"),
    RECORD("a record"),
    HANDLE("a handle"),
    ERROR("an error"),
    ROWS("rows"),
    OTHER("something else");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As errors name it. */
    String text() {
      return text;
    }

    /** What a time or duration takes on the right of an operator. */
    String counterpart(String operator) {
      return operator.equals("*") ? "a number" : this == TIME ? "a duration" : text;
    }

    boolean ordered() {
      return this == NUMBER || this == TEXT || this == DURATION || this == TIME;
    }
  }

  private static final String ORDERED = "what is put in order";

  private Comparison() {}

  static Kind kind(Object value) {
    if (value == null) {
      return Kind.NULL;
    }
    if (value instanceof Long || value instanceof Double || value instanceof Numeric) {
      return Kind.NUMBER;
    }
    if (value instanceof Bytes) {
      return Kind.TEXT;
    }
    if (value instanceof Boolean) {
      return Kind.BOOLEAN;
    }
    if (value instanceof List) {
      return Kind.LIST;
    }
    if (value instanceof Row || value instanceof Record) {
      return Kind.RECORD;
    }
    if (value instanceof Duration) {
      return Kind.DURATION;
    }
    if (value instanceof Instant) {
      return Kind.TIME;
    }
    if (value instanceof Handle) {
      return Kind.HANDLE;
    }
    if (value instanceof ErrorValue) {
      return Kind.ERROR;
    }
    return value instanceof Rows ? Kind.ROWS : Kind.OTHER;
  }

  /** One of the six comparisons. Against null nothing is smaller and nothing greater. */
  static boolean test(Operator operator, Object a, Object b) {
    if (operator == Operator.EQUAL || operator == Operator.UNEQUAL) {
      return equal(operator, a, b) == (operator == Operator.EQUAL);
    }
    if (a == null || b == null || isNaN(a) || isNaN(b)) {
      return false;
    }
    int order = compare(operator, a, b);
    switch (operator) {
      case LESS:
        return order < 0;
      case LESS_EQUAL:
        return order <= 0;
      case GREATER:
        return order > 0;
      default:
        return order >= 0;
    }
  }

  /** Whether two values are equal; different kinds are an error, except with null. */
  static boolean equal(Operator operator, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a == null || b == null) {
      return a == b;
    }
    if (kind(a) != kind(b)) {
      throw different(operator, a, b);
    }
    return alike(a, b);
  }

  /** Whether two values, of whatever kinds, are equal; inside lists nothing is an error. */
  static boolean alike(Object a, Object b) {
    Kind kind = kind(a);
    if (kind != kind(b)) {
      return false;
    }
    switch (kind) {
      case NULL:
        return true;
      case NUMBER:
        return !isNaN(a) && !isNaN(b) && numbers(a, b) == 0;
      case LIST:
        return lists((List<?>) a, (List<?>) b);
      case RECORD:
        return (a instanceof Row x && b instanceof Row y) ? rows(x, y) : a.equals(b);
      default:
        return a.equals(b);
    }
  }

  private static boolean lists(List<?> a, List<?> b) {
    if (a instanceof Range x && b instanceof Range y) {
      return x.equals(y);
    }
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    for (Object one : a) {
      if (!alike(one, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean rows(Row a, Row b) {
    boolean same = a.names().equals(b.names());
    for (int i = 0; same && i < a.names().size(); i++) {
      same = alike(Values.normalise(a.get(i)), Values.normalise(b.get(i)));
    }
    return same;
  }

  /**
   * The order of two values of one kind that has an order; null comes before all others.
   *
   * @param operator for errors; null if no operator asks
   */
  static int compare(Operator operator, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    }
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    Kind kind = kind(a);
    if (kind != kind(b)) {
      throw different(operator, a, b);
    }
    switch (kind) {
      case NUMBER:
        return numbers(a, b);
      case TEXT:
        return ((Bytes) a).compareTo((Bytes) b);
      case DURATION:
        return ((Duration) a).compareTo((Duration) b);
      case TIME:
        return ((Instant) a).compareTo((Instant) b);
      default:
        throw new Problem.BadValue(
                operator == null ? ORDERED : "what " + operator.symbol() + " orders",
                "numbers, texts, durations or times",
                Notation.describe(a))
            .thrown();
    }
  }

  /** Exactly, also where a whole number has more digits than a float can hold. */
  static int numbers(Object a, Object b) {
    Object x = Arithmetic.number(a);
    Object y = Arithmetic.number(b);
    if (x instanceof Long l && y instanceof Long r) {
      return Long.compare(l, r);
    }
    double left = ((Number) x).doubleValue();
    double right = ((Number) y).doubleValue();
    boolean real = x instanceof Double && y instanceof Double;
    if (left != right || real || Double.isInfinite(left)) {
      return left == right ? 0 : Double.compare(left, right); // 0.0 equals -0.0
    }
    return exact(x).compareTo(exact(y));
  }

  private static BigDecimal exact(Object number) {
    return number instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : new BigDecimal((Double) number);
  }

  private static boolean isNaN(Object value) {
    return value instanceof Double real && real.isNaN();
  }

  private static ProblemException different(Operator operator, Object a, Object b) {
    if (operator == null) {
      return new Problem.BadValue(
              ORDERED, "of one kind", Notation.describe(a) + " and " + Notation.describe(b))
          .thrown();
    }
    return new Problem.BadValue(
            "the right of " + operator.symbol(), kind(a).text(), Notation.describe(b))
        .thrown();
  }
}
