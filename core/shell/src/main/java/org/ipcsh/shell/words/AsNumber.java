package org.ipcsh.shell.words;

import java.time.Duration;
import java.time.Instant;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;

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
    if (value instanceof Bytes bytes) {
      String text = bytes.utf8();
      Object number = text == null ? null : plain(Values.bare(text.strip()));
      if (number == null) {
        String is = Values.notation(bytes, null);
        throw new Problem.BadValue("the text", "a number", is).thrown();
      }
      return number;
    }
    Object number = plain(value);
    if (number == null) {
      throw new Problem.BadValue("the value", "a number", Values.kind(value)).thrown();
    }
    return number;
  }

  private static Object plain(Object value) {
    if (value instanceof Duration time) {
      return seconds(time.getSeconds(), time.getNano());
    }
    if (value instanceof Instant time) {
      return seconds(time.getEpochSecond(), time.getNano());
    }
    return Values.number(value);
  }

  /** Whole where it is, so that kernel times stay exact. */
  private static Object seconds(long seconds, int nanos) {
    return nanos == 0 ? (Object) seconds : (Object) (seconds + nanos / 1e9);
  }
}
