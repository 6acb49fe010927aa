package org.ipcsh.lang.run;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Live;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Records;
import org.ipcsh.lang.Tree.Operator;

/**
 * What can be done with values of the language: null, Boolean, Long, Double, {@link Numeric},
 * {@link Bytes}, Duration, Instant, List, {@link Row} and records, {@link Handle}, {@link
 * ErrorValue}.
 */
public final class Values {
  private Values() {}

  /**
   * A value as text, where text is wanted: text is itself, scalars are as they show, lists, records
   * and errors as the language writes them.
   */
  public static Bytes bytes(Object value, Records records) {
    if (value instanceof Bytes bytes) {
      return bytes;
    }
    if (value instanceof Range range) {
      return Bytes.of(range.from() + ".." + range.to());
    }
    Comparison.Kind kind = Comparison.kind(value);
    boolean whole = kind == Comparison.Kind.LIST || kind == Comparison.Kind.RECORD;
    return Bytes.of(whole ? Notation.of(value, records) : Notation.scalar(value));
  }

  /** The text of a scalar; of text, with U+FFFD for what is not UTF-8. */
  public static String text(Object value) {
    return bytes(value, null).toString();
  }

  /** A value as the language writes it, so that it reads back: {@code [1 "two" 3s]}. */
  public static String notation(Object value, Records records) {
    return Notation.of(value, records);
  }

  /** What sort of value it is, for errors: {@code a number}, {@code text}, {@code null}. */
  public static String kind(Object value) {
    return Comparison.kind(value).text();
  }

  /** The error for a handle where text is wanted: it is none, though it shows as its name. */
  public static ProblemException noText(String what, String mustBe, Handle handle) {
    return new Problem.BadValue(what, mustBe, handle + ", a handle")
        .thrown()
        .hint("\"$x\" is the name of the handle in $x");
  }

  /**
   * Whether two values are equal as {@code ==} has it.
   *
   * @throws org.ipcsh.api.ProblemException if they are of different kinds and neither is null
   */
  public static boolean equal(Object a, Object b) {
    return Comparison.equal(Operator.EQUAL, a, b);
  }

  /**
   * The order of two numbers, texts, durations or times; null comes first.
   *
   * @throws org.ipcsh.api.ProblemException if they are of different kinds or have no order
   */
  public static int compare(Object a, Object b) {
    return Comparison.compare(null, a, b);
  }

  /**
   * What an operator makes of two values.
   *
   * @throws org.ipcsh.api.ProblemException if it takes no such values, or the result does not fit
   */
  public static Object apply(Operator operator, Object a, Object b) {
    return Operations.apply(operator, a, b);
  }

  /** The number a value is, a Long or Double; null if it is none. */
  public static Number number(Object value) {
    return (Number) Arithmetic.number(value);
  }

  /**
   * Whether a condition holds.
   *
   * @throws org.ipcsh.api.ProblemException if it is not a boolean
   */
  public static boolean truth(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new Problem.BadValue("a condition", "true or false", Notation.describe(value)).thrown();
  }

  /**
   * A bare word that no parameter reads: a number, size, duration, boolean, null or else text.
   *
   * @param library where constants are found; null to take them as text
   */
  public static Object bare(String word, Library library) {
    return Bare.read(word, library);
  }

  /** A bare word where constants are but text. */
  public static Object bare(String word) {
    return Bare.read(word, null);
  }

  /** A value of Java as a value of the language. */
  public static Object normalise(Object value) {
    if (value == null
        || value instanceof Bytes
        || value instanceof Long
        || value instanceof Record
        || value instanceof Row
        || value instanceof Boolean
        || value instanceof Handle) {
      return value;
    }
    if (value instanceof String text) {
      return Bytes.of(text);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Collection<?> many) {
      return list(many);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> fields = new LinkedHashMap<>();
      map.forEach((name, each) -> fields.put(text(normalise(name)), each));
      return Row.of(fields);
    }
    if (value instanceof Optional<?> optional) {
      return normalise(optional.orElse(null));
    }
    if (value instanceof byte[] bytes) {
      return Bytes.copyOf(bytes);
    }
    if (value.getClass().isArray()) {
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        items.add(normalise(Array.get(value, i)));
      }
      return Collections.unmodifiableList(items);
    }
    if (value instanceof CharSequence
        || value instanceof Character
        || (value instanceof Enum && !(value instanceof Numeric))) {
      return Bytes.of(value.toString());
    }
    return value;
  }

  private static Object number(Number value) {
    if (value instanceof Double) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return value.longValue();
    }
    if (value instanceof BigInteger big && big.bitLength() < 64) {
      return big.longValue();
    }
    return value.doubleValue();
  }

  private static List<?> list(Collection<?> many) {
    if (many instanceof Range range) {
      return range;
    }
    boolean same = many instanceof List;
    List<Object> items = new ArrayList<>(many.size());
    for (Object each : many) {
      Object item = normalise(each);
      same &= item == each;
      items.add(item);
    }
    return same ? (List<?>) many : Collections.unmodifiableList(items);
  }

  /**
   * A value that can be read more than once: rows are read to their end, into a list, and closed;
   * all else, and {@link Live}, is itself.
   */
  public static Object drain(Object value, Session session) {
    if (!(value instanceof Rows<?> rows) || value instanceof Live) {
      return value;
    }
    List<Object> items = new ArrayList<>();
    try (rows) {
      while (rows.hasNext()) {
        items.add(normalise(rows.next()));
        session.checkpoint();
      }
    }
    return Collections.unmodifiableList(items);
  }
}
