package org.ipcsh.lang.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Durations;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.Records;

/**
 * Values as the language writes them, so that they read back: {@code [1 2s "text"]}, {@code [id=7
 * name="x"]}, {@code b"\xff"}, {@code msg#1}.
 */
final class Notation {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int LONG = 120;

  private final StringBuilder out = new StringBuilder();
  private final Records records;

  private Notation(Records records) {
    this.records = records;
  }

  /**
   * A value as the language writes it.
   *
   * @param records how to look into Java records; null to show them as they call themselves
   */
  static String of(Object value, Records records) {
    Notation notation = new Notation(records);
    notation.value(value);
    return notation.out.toString();
  }

  /** A value for an error: short ones as they are written, others by their kind. */
  static String describe(Object value) {
    if (value instanceof String word) {
      return word;
    }
    Comparison.Kind kind = Comparison.kind(value);
    switch (kind) {
      case LIST:
      case RECORD:
      case ROWS:
        return kind.text();
      case OTHER:
      case ERROR:
        return kind.text();
      default:
        return shortened(of(value, null));
    }
  }

  /** At most a line of a text. */
  static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG) + "...";
  }

  /** The text of what is not text, list or record. */
  static String scalar(Object value) {
    if (value instanceof Double real) {
      return real(real);
    }
    if (value instanceof Duration duration) {
      return duration.isNegative()
          ? "-" + Durations.show(duration.negated())
          : Durations.show(duration);
    }
    return value instanceof Rows ? "rows" : String.valueOf(value);
  }

  /** With a small e, and without the digits that differ between versions of Java. */
  private static String real(double value) {
    String text = Double.toString(value);
    return Double.isFinite(value) ? text.replace('E', 'e') : text;
  }

  private void value(Object value) {
    if (value instanceof Bytes bytes) {
      text(bytes);
    } else if (value instanceof Range range) {
      out.append('(').append(range.from()).append("..").append(range.to()).append(')');
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof Row row) {
      fields(row.names(), row);
    } else if (value instanceof Record && records != null && records.fields(value) != null) {
      fields(records.fields(value), value);
    } else if (value instanceof Instant || Comparison.kind(value) == Comparison.Kind.ERROR) {
      text(Bytes.of(value.toString()));
    } else {
      out.append(scalar(value));
    }
  }

  private void list(List<?> list) {
    out.append('[');
    String gap = "";
    for (Iterator<?> each = list.iterator(); each.hasNext(); gap = " ") {
      out.append(gap);
      value(Values.normalise(each.next()));
    }
    out.append(']');
  }

  private void fields(List<String> names, Object of) {
    out.append('[');
    String gap = "";
    for (String name : names) {
      out.append(gap);
      if (NAME.matcher(name).matches()) {
        out.append(name);
      } else {
        text(Bytes.of(name));
      }
      out.append('=');
      value(of instanceof Row row ? Values.normalise(row.get(name)) : records.field(of, name));
      gap = " ";
    }
    out.append(']');
  }

  private void text(Bytes bytes) {
    String utf8 = bytes.utf8();
    if (utf8 == null) {
      out.append("b\"");
      for (int i = 0; i < bytes.size(); i++) {
        char c = (char) bytes.at(i);
        if (c < 0x7f) {
          escaped(c, false);
        } else {
          hex(c);
        }
      }
    } else {
      out.append('"');
      utf8.codePoints().forEach(this::character);
    }
    out.append('"');
  }

  private void character(int point) {
    if (point < 0x7f) {
      escaped((char) point, true);
    } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
      out.append("\\u{").append(Integer.toHexString(point)).append('}');
    } else {
      out.appendCodePoint(point);
    }
  }

  private void escaped(char c, boolean dollars) {
    switch (c) {
      case '\n':
        out.append("\\n");
        break;
      case '\t':
        out.append("\\t");
        break;
      case '\r':
        out.append("\\r");
        break;
      case '"':
      case '\\':
        out.append('\\').append(c);
        break;
      case '$':
        out.append(dollars ? "\\$" : "$");
        break;
      default:
        if (c < ' ') {
          hex(c);
        } else {
          out.append(c);
        }
    }
  }

  private void hex(char c) {
    out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
  }
}
