package org.ipcsh.lang.run;

import static org.ipcsh.lang.run.Cases.fails;
import static org.ipcsh.lang.run.Cases.gives;
import static org.ipcsh.lang.run.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;

/** Rule 19: errors, caught and not. */
final class ErrorTest {
  @Test
  void aCaughtErrorIsAValue() {
    gives(
        """
        try {
          fail EAGAIN
        } catch e { print $e.errno $e.code $e.call "$e.message" $e.hint $e.file $e.line }\
        """,
        "EAGAIN call-failed fail EAGAIN: Resource temporarily unavailable try again test 2");
    gives("try { x = 1 / 0 } catch e { print $e.errno $e.call $e.code }", "null null bad-value");
    gives("try { fail ENOMSG } catch e { if $e.errno == ENOMSG { print yes } }", "yes");
    gives("try { fail ENOMSG } catch { print caught }", "caught");
    gives(
        "try { fail ENOMSG } catch e { print \"$e\" }", "fail: ENOMSG: No message of desired type");
    fails("try { fail ENOMSG } catch e { x = $e.nothing }", "no-such-field", "nothing");
  }

  @Test
  void anErrorThrownAgainKeepsItsPlace() {
    ProblemException e =
        fails("try { fail EAGAIN } catch e { throw $e }", "call-failed", "fail EAGAIN");
    assertEquals("fail", e.call());
    assertEquals("try again", e.hint());
    fails("try { fail EAGAIN } catch { throw }", "call-failed", "fail EAGAIN");
    fails(
        "try { fail EAGAIN } catch e { try { fail ENOMSG } catch { }; throw }",
        "call-failed",
        "fail EAGAIN");
    fails(
        "def f { try { fail EAGAIN } catch { time { throw } } }\nf", "call-failed", "fail EAGAIN");
    refused("throw", "syntax", "throw");
    refused("try { } catch { spawn { throw } }", "syntax", "throw");
  }

  @Test
  void throwMakesOne() {
    assertEquals(
        "full: 5", fails("n = 5; throw \"full: $n\"", "thrown", "throw \"full: $n\"").getMessage());
    fails("throw 5", "bad-value", "5");
    gives("try { throw \"x\" } catch e { print $e.message $e.code }", "x thrown");
    gives(
        "try { throw b\"\\xff\\xfe\" } catch e { print ($e.message == b\"\\xff\\xfe\") }", "true");
    String odd = "throw b\"\\xffé\\xe2\\x82 \\xf0\"";
    assertEquals("\\xffé\\xe2\\x82 \\xf0", fails(odd, "thrown", odd).getMessage());
  }

  @Test
  void whatCommandsShouldNotThrow() {
    ProblemException e = fails("boom", "internal", "boom");
    assertEquals("boom", e.call());
    assertEquals(true, e.getMessage().contains("ClassCastException"), e.getMessage());
    gives("try { boom } catch e { print $e.code $e.call }", "internal boom");
  }

  @Test
  void memoryThatIsUsedUpIsNoDefectOfTheShell() {
    assertEquals("hoard", fails("x = 1; hoard", "out-of-memory", "hoard").call());
    gives("try { hoard } catch e { print $e.code $e.line }", "out-of-memory 1");
    gives("def f { l = (hoard) }\ntry { f } catch e { print $e.code }", "out-of-memory");
    String huge = "s = (large); x = \"" + "$s".repeat(128) + "\"";
    assertEquals(
        "the length of a text must be from 0 to 2147483647, but is 2147483648",
        fails(huge, "out-of-range", huge.substring(huge.indexOf('"'))).getMessage());
  }

  @Test
  void interruptionAndExitAreNotCaught() {
    fails("try { interrupt } catch { print no }", "interrupted", "interrupt");
    TestHost host = new TestHost();
    assertThrows(TestCommands.Quit.class, () -> host.run("try { quit } catch { print no }"));
    assertEquals(0, host.out.size());
  }

  @Test
  void assertions() {
    gives("assert 1 + 1 == 2");
    ProblemException e =
        fails(
            "x = \"hallo\"; assert $x == \"hello\"", "assertion-failed", "assert $x == \"hello\"");
    assertEquals("not so: $x == \"hello\" (\"hallo\" == \"hello\")", e.getMessage());
    e = fails("x = 5; assert $x > 1 and $x < 3", "assertion-failed", "assert $x > 1 and $x < 3");
    assertEquals("not so: $x > 1 and $x < 3 (5 < 3)", e.getMessage());
    e = fails("x = false; assert $x", "assertion-failed", "assert $x");
    assertEquals("not so: $x", e.getMessage());
    fails("assert 5", "bad-value", "5");
    fails("assert 1 + 1", "bad-value", "1 + 1");
    fails("assert (int) == 6", "assertion-failed", "assert (int) == 6");
  }

  @Test
  void errorsInBlocksAreNotTheCommands() {
    ProblemException e = fails("time { x = 1 / 0 }", "bad-value", "1 / 0");
    assertEquals(null, e.call());
    e = fails("time { fail EAGAIN }", "call-failed", "fail EAGAIN");
    assertEquals("fail", e.call());
  }

  @Test
  void whatGoesWrongWhileRowsAreReadIsTheirCommands() {
    for (String script :
        List.of(
            "rows 3 | torn | first 2",
            "rows 3 | torn",
            "x = (rows 3 | torn | each { $it })",
            "def f { rows 3 | torn }; f",
            "for i in (rows 3 | torn) { }",
            "rows 3 | each { $it } | torn | first 1 | len")) {
      assertEquals("torn", fails(script, "torn", "torn").call(), script);
    }
    fails("rows 3 | each { 1 / 0 } | torn", "bad-value", "1 / 0");
  }

  @Test
  void programsOutside() {
    gives("! ls -l | wc", "sh ls -l | wc");
    gives("x = (! uname -r); print $x", "output of uname -r");
    gives("x = ! uname -r\nprint $x", "output of uname -r");
    gives("! uname | tell", "sh uname | tell");
    fails("! false", "program-failed", "! false");
    refused("int | ! wc", "wrong-arguments", "! wc");
  }
}
