package org.ipcsh.shell.words;

import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.RecordFields;

/** Values that are one piece of text: what is joined, saved line by line or printed. */
final class Plain {
  private Plain() {}

  /** Whether a value is text, a number or the like, and not null, a list or a record. */
  static boolean is(Object value, RecordFields fields) {
    return value != null
        && !(value instanceof List)
        && !(value instanceof Rows)
        && !fields.isRecord(value);
  }

  /** Its text. */
  static Bytes text(Object value) {
    return value instanceof Bytes bytes ? bytes : Bytes.of(Values.text(value));
  }

  /** Its text, if it is a plain value and no handle. */
  static Bytes text(String what, Object given, RecordFields fields) {
    Object value = Values.normalise(given);
    if (value instanceof Handle handle) {
      throw Values.noText(what, "text", handle);
    }
    if (is(value, fields)) {
      return text(value);
    }
    ProblemException problem = new Problem.BadValue(what, "text", Values.kind(value)).thrown();
    boolean records = fields.isRecord(value) || value instanceof List;
    throw records ? problem.hint("make text of it first with to json, to csv or to text") : problem;
  }
}
