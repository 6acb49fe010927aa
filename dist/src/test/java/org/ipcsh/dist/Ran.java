package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ipcsh.api.Bytes;

/**
 * How a program ended.
 *
 * @param status its exit status
 * @param bytes what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int status, Bytes bytes, String err) {
  /** Standard output as text. */
  String out() {
    return bytes.toString();
  }

  /** Standard error, line by line. */
  List<String> errors() {
    return err.lines().toList();
  }

  /** This, if it ended so. */
  Ran status(int expected) {
    assertEquals(
        expected, status, () -> "exit status; out: <" + brief(out()) + "> err: <" + err + ">");
    return this;
  }

  /** This, if it succeeded and said nothing on standard error. */
  Ran clean() {
    return status(0).silent();
  }

  /** This, if it said nothing on standard error. */
  Ran silent() {
    assertEquals("", err, "standard error");
    return this;
  }

  /** This, if that is all that it wrote to standard output. */
  Ran printed(String expected) {
    assertEquals(expected, out(), () -> "standard output; err: <" + err + ">");
    return this;
  }

  private static String brief(String text) {
    return text.length() < 2000 ? text : text.substring(0, 2000) + "...";
  }
}
