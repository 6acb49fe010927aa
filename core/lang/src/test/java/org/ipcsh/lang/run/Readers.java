package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.parse.Numbers;

/** Readers for the commands of tests: they keep what the language promises to hand them visible. */
abstract class Readers implements Reader {
  @Override
  public Object literal(Object literal) {
    return read(literal, null);
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of();
  }

  /** What was handed over, with its Java type where that is not plain from its look. */
  static String seen(Object given) {
    if (given instanceof String word) {
      return word;
    }
    if (given instanceof Bytes bytes) {
      return '"' + bytes.toString() + '"';
    }
    if (given instanceof List<?> list) {
      return list.stream().map(Readers::seen).toList().toString();
    }
    if (given instanceof Map<?, ?> map) {
      Map<String, String> shown = new TreeMap<>();
      map.forEach((name, value) -> shown.put((String) name, seen(value)));
      return shown.toString();
    }
    return given == null ? "null" : given.getClass().getSimpleName() + ":" + given;
  }

  /** Takes anything and tells what it was given. */
  static final Reader SEEN =
      new Readers() {
        @Override
        public Object read(Object value, Session session) {
          return seen(value);
        }

        @Override
        public String expects() {
          return "anything";
        }
      };

  /** Text. */
  static final Reader TEXT =
      new Readers() {
        @Override
        public Object read(Object value, Session session) {
          return value instanceof String word ? Bytes.of(word) : Values.bytes(value, null);
        }

        @Override
        public String expects() {
          return "text";
        }
      };

  /** Any value as it is. */
  static final Reader VALUE =
      new Readers() {
        @Override
        public Object read(Object value, Session session) {
          return value instanceof String word ? Values.bare(word) : value;
        }

        @Override
        public String expects() {
          return "a value";
        }
      };

  /** Fields of which one is called {@code mode} and one {@code uid}, both numbers. */
  static final Reader FIELDS =
      new Readers() {
        @Override
        public Object read(Object value, Session session) {
          Map<String, Object> read = new TreeMap<>();
          ((Map<?, ?>) value)
              .forEach(
                  (name, each) -> {
                    if (!List.of("mode", "uid").contains(name)) {
                      throw new Problem.Unknown("field", (String) name, List.of("mode")).thrown();
                    }
                    read.put((String) name, number((String) name, 0xffff).read(each, session));
                  });
          return read;
        }

        @Override
        public String expects() {
          return "mode=... uid=...";
        }
      };

  /** What cannot be read before the script runs. */
  static final Reader LATE =
      new Readers() {
        @Override
        public Object literal(Object literal) {
          return LATER;
        }

        @Override
        public Object read(Object value, Session session) {
          if (seen(value).contains("bad")) {
            throw new Problem.NoSuchHandle(seen(value)).thrown();
          }
          return "late " + seen(value);
        }

        @Override
        public String expects() {
          return "a handle";
        }
      };

  /** Takes any value, and says how often it has read one; "text" it has to read each time. */
  static final class Counting extends Readers {
    private int times;

    int times() {
      return times;
    }

    @Override
    public Object literal(Object literal) {
      return LATER;
    }

    @Override
    public Object read(Object value, Session session) {
      times++;
      return value;
    }

    @Override
    public boolean steady(Object value) {
      return !Bytes.of("text").equals(value);
    }

    @Override
    public String expects() {
      return "a value";
    }
  }

  /** A whole number from 0. */
  static Reader number(String name, long most) {
    return new Readers() {
      @Override
      public Object read(Object value, Session session) {
        Object number = value;
        if (value instanceof String || value instanceof Bytes) {
          number = Numbers.read(value.toString());
        } else if (value instanceof Numeric numeric) {
          number = numeric.number();
        }
        if (!(number instanceof Long whole)) {
          throw new Problem.BadValue(name, expects(), seen(value)).thrown();
        }
        if (whole < 0 || whole > most) {
          throw new Problem.OutOfRange(name, "0", Long.toString(most), whole.toString()).thrown();
        }
        return whole;
      }

      @Override
      public String expects() {
        return "a number";
      }
    };
  }

  /** The rows that come down a pipe; keeps lists and rows apart from other values. */
  static final Reader ROWS =
      new Readers() {
        @Override
        public Object read(Object value, Session session) {
          if (value instanceof org.ipcsh.api.Rows<?>) {
            return value;
          }
          if (value instanceof List<?> list) {
            return org.ipcsh.api.Rows.of(new ArrayList<>(list));
          }
          throw new Problem.BadValue("the input", expects(), seen(value)).thrown();
        }

        @Override
        public String expects() {
          return "rows";
        }
      };
}
