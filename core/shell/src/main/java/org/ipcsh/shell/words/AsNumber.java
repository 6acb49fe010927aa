package org.ipcsh.shell.words;

import java.time.Duration;
import java.time.Instant;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.Escape;

/** A number from what stands for one. */
@Command(
    name = "number",
    summary = "The number that a text spells, or that a mode, key, constant or time stands for.",
    search = {"int", "integer", "float", "parse", "convert", "atoi", "strtol"})
public sealed interface AsNumber extends Action<Object> {
  /** Of an argument. */
  record Of(@Arg("a text or a number") Spelled value) implements AsNumber {
    @Override
    public Object run(Session session) {
      return number(value.spelled());
    }
  }

  /** Of what comes down the pipe. */
  record Piped(@Input("a text or a number") Object value) implements AsNumber {
    @Override
    public Object run(Session session) {
      return number(value);
    }
  }

  private static Object number(Object value) {
    if (value instanceof Long || value instanceof Double) {
      return value;
    }
    if (value instanceof Numeric numeric) {
      return numeric.number();
    }
    if (value instanceof Duration time) {
      return seconds(time.getSeconds(), time.getNano());
    }
    if (value instanceof Instant time) {
      return seconds(time.getEpochSecond(), time.getNano());
    }
    String text = value instanceof Bytes bytes ? bytes.utf8() : null;
    Object read = text == null ? null : Values.bare(text.strip());
    if (read instanceof Long || read instanceof Double) {
      return read;
    }
    String is = text == null ? Values.kind(value) : "\"" + Escape.QUOTED.of(text) + "\"";
    throw new Problem.BadValue("the value", "a number", is).thrown();
  }

  /** Whole where it is, so that kernel times stay exact. */
  private static Object seconds(long seconds, int nanos) {
    return nanos == 0 ? (Object) seconds : (Object) (seconds + nanos / 1e9);
  }
}
