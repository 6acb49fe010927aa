package org.ipcsh.lang.run;

import static org.ipcsh.lang.run.Cases.fails;
import static org.ipcsh.lang.run.Cases.gives;
import static org.ipcsh.lang.run.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Durations;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 14 to 16 and paths: what expressions are worth. */
final class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '§',
      value = {
        "1 + 2 * 3                        -> 7",
        "7 / 2                            -> 3",
        "-7 / 2                           -> -3",
        "-7 % 3                           -> -1",
        "0x10 + 010                       -> 24",
        "64k                              -> 65536",
        "1.5 + 1                          -> 2.5",
        "7 / 2.0                          -> 3.5",
        "1.0 / 0                          -> Infinity",
        "1 << 4                           -> 16",
        "-16 >> 2                         -> -4",
        "6 & 3                            -> 2",
        "~0                               -> -1",
        "2s + 500ms                       -> 2.5s",
        "2s - 3s                          -> -1s",
        "2s * 3                           -> 6s",
        "3 * 2s                           -> 6s",
        "2s * 0.5                         -> 1s",
        "3s / 2                           -> 1.5s",
        "3s / 2s                          -> 1.5",
        "-(2s)                            -> -2s",
        "`a` + `b`                        -> ab",
        "[1 2] + [3]                      -> [1 2 3]",
        "1..3                             -> 1..3",
        "[(1..3)]                         -> [(1..3)]",
        "IPC_CREAT|0600                   -> IPC_CREAT|0600",
        "(IPC_CREAT|0600) + 0             -> 896",
        "IPC_CREAT + 1                    -> 513",
        "IPC_CREAT == 512                 -> true",
        "1 == 1.0                         -> true",
        "9007199254740993 == 9007199254740992.0 -> false",
        "9007199254740993 > 9007199254740992.0 -> true",
        "0.0 == -0.0                      -> true",
        "`a` < `b`                        -> true",
        "`a` == `a`                       -> true",
        "`a` == null                      -> false",
        "null == null                     -> true",
        "1 < null                         -> false",
        "2s < 1min                        -> true",
        "[1 2s] == [1 2s]                 -> true",
        "[1] == [`1`]                     -> false",
        "[a=1] == [a=1]                   -> true",
        "not true or true and false       -> false",
        "1 == 1 and 2 == 2                -> true",
        "3 in [1 2 3]                     -> true",
        "`3` in [1 2 3]                   -> false",
        "`el` in `hello`                  -> true",
        "`a` in [a=1]                     -> true",
        "5 in 1..9                        -> true",
        "5.5 in 1..9                      -> false",
        "`abc` =~ '^a.c$'                 -> true",
        "b\"\\xff\" =~ '^.$'              -> true",
        "`é` =~ '^..$'                    -> true",
        "[10 20 30][1]                    -> 20",
        "[a=[b=7]].a.b                    -> 7",
        "[a=7][\"a\"]                     -> 7",
        "EAGAIN == 11                     -> true",
        "EAGAIN                           -> EAGAIN",
        "[]                               -> []",
        "[a=\"x \\\"y\\\"\\n\" b=null]    -> [a=\"x \\\"y\\\"\\n\" b=null]",
        "[b\"\\xff\"]                     -> [b\"\\xff\"]",
        "9223372036854775807              -> 9223372036854775807",
        "-9223372036854775808             -> -9223372036854775808",
        "1e3                              -> 1000.0",
        "1e30                             -> 1.0e30",
      })
  void worth(String expression, String is) {
    String text = expression.replace('`', '"');
    gives("x = " + text + "\nprint $x", is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '§',
      value = {
        "9223372036854775807 + 1          -> out-of-range",
        "-9223372036854775807 - 2         -> out-of-range",
        "9223372036854775807 * 2          -> out-of-range",
        "-9223372036854775808 / -1        -> out-of-range",
        "1 / 0                            -> bad-value",
        "1 % 0                            -> bad-value",
        "1s / 0                           -> bad-value",
        "1 << 64                          -> out-of-range",
        "1 << 63                          -> out-of-range",
        "1 >> -1                          -> out-of-range",
        "1 + `a`                          -> bad-value",
        "`a` + 1                          -> bad-value",
        "[1] + 1                          -> bad-value",
        "1s + 1                           -> bad-value",
        "1s * 1s                          -> bad-value",
        "true + 1                         -> bad-value",
        "1.5 & 1                          -> bad-value",
        "1 == `1`                         -> bad-value",
        "true < false                     -> bad-value",
        "[1] < [2]                        -> bad-value",
        "1 < `a`                          -> bad-value",
        "1 in 5                           -> bad-value",
        "1 in `15`                        -> bad-value",
        "1 =~ `a`                         -> bad-value",
        "1.5..3                           -> bad-value",
      })
  void errors(String expression, String code) {
    String text = expression.replace('`', '"');
    fails("x = " + text, code, text);
  }

  @Test
  void operandsOfAndAndOrAreBooleans() {
    fails("x = true and 1", "bad-value", "1");
    fails("x = 1 or true", "bad-value", "1");
    fails("x = not 1", "bad-value", "1");
    fails("if 1 { }", "bad-value", "1");
    fails("while null { }", "bad-value", "null");
    gives("x = false and 1 == 'never'; print $x", "false");
    gives("x = true or 1 == 'never'; print $x", "true");
  }

  @Test
  void whatIsNotThereIsAnError() {
    fails("l = [1 2]; x = $l[2]", "out-of-range", "2");
    fails("l = [1 2]; x = $l[-1]", "out-of-range", "-1");
    fails("l = []; x = $l[0]", "bad-value", "0");
    fails("r = [a=1]; x = $r.b", "no-such-field", "b");
    fails("r = [a=1]; x = $r[\"b\"]", "no-such-field", "\"b\"");
    fails("r = 5; x = $r.b", "bad-value", "$r");
    fails("r = null; x = $r.b", "bad-value", "$r");
    fails("x = $env.NOTHING", "unknown-environment-variable", "NOTHING");
    assertEquals(
        "did you mean LANG?",
        fails("x = $env.LANGG", "unknown-environment-variable", "LANGG").hint());
  }

  @Test
  void whatHasNoPartsIsNamed() {
    assertEquals(
        "1+2 must be something with parts, but is 3",
        fails("x = (1+2)[0]", "bad-value", "0").getMessage());
    assertEquals(
        "$x must be something with parts, but is null",
        fails("x = null; y = $x[0]", "bad-value", "0").getMessage());
    TestHost host = new TestHost();
    host.args.clear();
    ProblemException e = assertThrows(ProblemException.class, () -> host.run("print $args[0]"));
    assertEquals("the script was given no arguments", e.hint());
    assertEquals("$args must be long enough for what is asked for, but is empty", e.getMessage());
  }

  @Test
  void orderIsNotSpokenOfAsAnOperator() {
    ProblemException e =
        assertThrows(ProblemException.class, () -> Values.compare(Bytes.of("a"), 1L));
    assertEquals("what is put in order must be of one kind, but is \"a\" and 1", e.getMessage());
    e = assertThrows(ProblemException.class, () -> Values.compare(true, false));
    assertEquals(
        "what is put in order must be numbers, texts, durations or times, but is true",
        e.getMessage());
  }

  @Test
  void givenVariables() {
    gives("print $args[1] $env.HOME $env[\"LANG\"] (rows 0)", "two /home/me C []");
    gives("print $args", "[\"one\" \"two\"]");
    refused("args = 1", "syntax", "args");
    refused("for env in [1] { }", "syntax", "env");
    refused("def f it { }", "syntax", "it");
  }

  @Test
  void badPatternsAreFoundBeforeAnythingRuns() {
    refused("x = \"a\" =~ \"(\"", "bad-value", "\"(\"");
    fails("p = \"(\"; x = \"a\" =~ $p", "bad-value", "\"a\" =~ $p");
  }

  @Test
  void textOfValues() {
    gives(
        "n = 5; print \"$n ${n}x $(1 + 1) $(2s) $(true) $(null) \\$n\"", "5 5x 2 2s true null $n");
    gives("l = [1 \"a b\"]; print \"l is $l\" $l[1]", "l is [1 \"a b\"] a b");
    gives("r = [a=1 b=[x]]; print \"$r\" \"$r.a:$r.b[0]\"", "[a=1 b=[\"x\"]] 1:x");
  }

  @Test
  void durationsReadBackAsTheyShow() {
    gives(
        "print $(1h - 1s) $(1h - 36s) $(1h + 30min) $(90s) $(1s - 2s)",
        "3599s 59.4min 1.5h 1.5min -1s");
    for (long nanos : new long[] {1, 999, 1001, 1234567, 12345678901L, 3_599_999_999_999L}) {
      Duration duration = Duration.ofNanos(nanos);
      assertEquals(duration, Durations.read(Durations.show(duration)), Durations.show(duration));
    }
    assertEquals("12.345678901s", Durations.show(Duration.ofNanos(12345678901L)));
    assertEquals("12.346s", Durations.brief(Duration.ofNanos(12345678901L)));
  }

  @Test
  void rangesTakeNoRoom() {
    gives(
        "n = 0; for i in 1..9223372036854775807 { n = $n + 1; if $i == 5 { break } }; print $n",
        "5");
    gives(
        "for i in 9223372036854775806..9223372036854775807 { print $i }",
        "9223372036854775806",
        "9223372036854775807");
    gives("for i in 3..2 { print $i }; r = 2..4; print $r[2] (2..4 | len)", "4 3");
  }
}
