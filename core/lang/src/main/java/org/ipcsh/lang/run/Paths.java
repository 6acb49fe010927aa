package org.ipcsh.lang.run;

import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Records;

/** What stands behind a point or in brackets behind a value. */
final class Paths {
  private Paths() {}

  /** The fields of a value; null if it has none. */
  static List<String> fields(Object value, Records records) {
    if (value instanceof Row row) {
      return row.names();
    }
    if (value instanceof ErrorValue) {
      return ErrorValue.FIELDS;
    }
    return value == null ? null : records.fields(value);
  }

  /** A field of a record, row, handle or error. */
  static Object field(Object of, String name, Node base, Frame frame) {
    if (of instanceof Row row) {
      return Values.normalise(row.get(name));
    }
    if (of instanceof ErrorValue error) {
      return error.get(name);
    }
    if (of == null || frame.host.records().fields(of) == null) {
      throw new Problem.BadValue(base.span().text(), "something with fields", Notation.describe(of))
          .thrown()
          .at(base.span());
    }
    return frame.host.records().field(of, name);
  }

  /** {@code .name}. */
  static final class Field extends Node {
    private final Node of;
    private final String name;
    private final Span place;

    Field(Span span, Node of, String name, Span place) {
      super(span);
      this.of = of;
      this.name = name;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      try {
        if (of instanceof Variable.Env env) {
          return env.get(frame, name);
        }
        return field(of.run(frame), name, of, frame);
      } catch (ProblemException e) {
        throw e.at(place);
      }
    }
  }

  /** {@code [at]}: an item of a list, a byte of a text, a field by its name. */
  static final class Index extends Node {
    private final Node of;
    private final Node at;

    Index(Span span, Node of, Node at) {
      super(span);
      this.of = of;
      this.at = at;
    }

    @Override
    Object run(Frame frame) {
      Object base = of instanceof Variable.Env ? null : of.run(frame);
      Object index = at.run(frame);
      try {
        if (of instanceof Variable.Env env) {
          return env.get(frame, Operations.text("a variable's name", index).toString());
        }
        if (base instanceof List<?> list) {
          if (of instanceof Variable.Args && list.isEmpty()) {
            throw new Problem.BadValue("$args", "long enough for what is asked for", "empty")
                .thrown()
                .hint("the script was given no arguments");
          }
          return Values.normalise(list.get(within(index, list.size())));
        }
        if (base instanceof Bytes text) {
          return (long) text.at(within(index, text.size()));
        }
        if (index instanceof Long && (base == null || frame.host.records().fields(base) == null)) {
          String what = Notation.shortened(of.span().text());
          throw new Problem.BadValue(what, "something with parts", Notation.describe(base))
              .thrown();
        }
        return field(base, Operations.text("a field's name", index).toString(), of, frame);
      } catch (ProblemException e) {
        throw e.at(at.span());
      }
    }

    private static int within(Object index, int size) {
      long at = Arithmetic.whole("an index", index);
      if (at < 0 || at >= size) {
        if (size == 0) {
          throw new Problem.BadValue(
                  "what is indexed", "long enough for what is asked for", "empty")
              .thrown();
        }
        throw new Problem.OutOfRange(
                "the index", "0", Integer.toString(size - 1), Long.toString(at))
            .thrown();
      }
      return (int) at;
    }
  }
}
