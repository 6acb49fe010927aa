package org.ipcsh.lang.run;

import static org.ipcsh.lang.run.Cases.fails;
import static org.ipcsh.lang.run.Cases.gives;
import static org.ipcsh.lang.run.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.Signature;
import org.junit.jupiter.api.Test;

/** Scripts as a whole: what is shown, pipes, what is sourced, what runs elsewhere, the prompt. */
final class ScriptTest {
  @Test
  void whatNothingTakesIsShown() {
    gives("5 + 3; \"a\"; null; x = 5; int", "8", "a", "5");
    gives("if true { 5; 6 }; for i in 1..2 { $i }", "5", "6", "1", "2");
    gives("time { 5; 6 }", "5", "6");
    gives("def f { 5; int; 6 }\nf; x = (f)", "6");
    gives("int --raw", "raw 5");
    gives("if true { int --raw }", "raw 5");
    gives("rows 3 --raw | first 2", "raw [1 2]");
    gives("rows 2; print done", "[1 2]", "done");
    gives("(rows 2)", "[1 2]");
  }

  @Test
  void assignmentsAreToldWhereAPromptMakesThem() {
    TestHost host = new TestHost();
    host.run("x = 5; if true { y = 6 }\ndef f { z = 7 }\nf");
    assertEquals(List.of("x := 5"), host.out);
  }

  @Test
  void theLastShownValueIsGiven() {
    TestHost host = new TestHost();
    assertEquals(8L, host.run("5 + 3"));
    assertNull(host.run("x = 5"));
    assertEquals(6L, host.run("6; y = 1"));
  }

  @Test
  void pipes() {
    gives("rows 5 | first 2", "[1 2]");
    gives("x = (rows 3 | each { $it * 2 }); print $x", "[2 4 6]");
    gives("\"text\" | len; [1 2] | len", "4", "2");
    gives("5 | tell; tell", "Long:5", "nothing came");
    gives("def f { rows 3 | each { print $it }; x = 1 }\nf", "1", "2", "3");
    refused("first 2", "wrong-arguments", "first");
    refused("int | print x", "wrong-arguments", "print");
    fails("5 | first 2", "bad-value", "first 2");
    gives("w = [2]; rows 5 | first ...$w", "[1 2]");
    refused("w = [2]; first ...$w", "wrong-arguments", "first");
  }

  @Test
  void rowsAreClosed() {
    for (String script :
        List.of(
            "rows 5 | first 2",
            "rows 5 | each { $it }",
            "x = (rows 5)",
            "for i in (rows 5) { break }",
            "rows 5 | each { $it } | first 1",
            "try { rows 5 | burst } catch { }",
            "try { rows 5 | each { fail EAGAIN } } catch { }",
            "for i in 1..2 { rows 5 | each { break } }",
            "def f { rows 5; return }\nf",
            "try { rows 5 | first $args } catch { }")) {
      TestHost host = new TestHost();
      host.run(script);
      assertEquals(0, host.open, script);
    }
  }

  @Test
  void structs() {
    TestHost host = new TestHost();
    host.run("struct order { char c; int id; double px; char sym[5]; uint16_t flags[2]; }");
    Struct struct = host.structs.get(0);
    assertEquals("order", struct.name());
    assertEquals(
        List.of(0, 4, 8, 16, 22), struct.members().stream().map(Struct.Member::offset).toList());
    assertEquals(32, struct.size());
    assertEquals(8, struct.alignment());
    assertEquals(5, struct.members().get(3).count());
    assertEquals(
        "did you mean pid_t?", refused("struct s { pit_t p; }", "unknown-type", "pit_t p").hint());
    refused("struct s { int a; }\nif true { struct s { int b; } }", "wrong-arguments", "s");
    gives("struct s { int a; }; spawn { struct s { int b; } }");
    host.run("struct order { int again; }");
    host.files.put("lib", "struct s { int a; }");
    host.run("source lib; source lib");
    refused("struct s { double a[2147483647]; }", "out-of-range", "double a[2147483647]");
  }

  @Test
  void sourcing() {
    TestHost host = new TestHost();
    host.files.put("lib", "def twice n { return $n * 2 }\nbase = 10");
    host.run("source lib\nprint (twice $base)");
    assertEquals("20", host.out.get(host.out.size() - 1));
    host.run("source lib; source lib; print (twice 4)");
    assertEquals("8", host.out.get(host.out.size() - 1));

    host.out.clear();
    host.files.put("bad", "print hi\nnope");
    ProblemException e = TestHost.refused(host, "print first\nsource bad");
    assertEquals("unknown-command", e.problem().code());
    assertEquals("bad", e.span().source().name());
    host.files.put("worse", "print (");
    assertEquals("syntax", TestHost.refused(host, "source worse").problem().code());
    e = TestHost.refused(host, "source none");
    assertEquals("bad-file", e.problem().code());
    assertEquals("none", e.span().text());
    host.files.put("a", "source b");
    host.files.put("b", "source a");
    assertEquals("bad-file", TestHost.refused(host, "source a").problem().code());
    assertEquals("syntax", TestHost.refused(host, "def f { source lib }").problem().code());
    assertEquals(List.of(), host.out);
  }

  @Test
  void programs() {
    TestHost host = new TestHost();
    host.run(
        "def a { b; return $shared }\ndef b { 1 }\ndef c { 2 }\nshared = 3; x = 4; unused = 5\n"
            + "with 9 { spawn { y = $x + 1; a; print $y $it } }");
    assertEquals(" y = $x + 1; a; print $y $it ", host.program.source().text());
    assertEquals(Set.of("a", "b"), host.program.functions().keySet());
    assertEquals(Set.of("x", "shared", "it"), host.program.variables().keySet());
    assertFalse(host.scope.has("y"));

    TestHost other = new TestHost();
    Script.compile(host.program, other.scope, other.library, other).run(other);
    assertEquals(List.of("y := 5", "3", "5 9"), other.out);
    refused("spawn { nope }", "unknown-command", "nope");
    refused("spawn { z = 1 }; print $z", "unknown-variable", "$z");
    gives("def f { x = 2; spawn { print $x; x = 5 }; return $x }\nprint (f)", "2");
  }

  @Test
  void thePromptKeepsVariablesAndFunctions() {
    TestHost host = new TestHost();
    host.run("x = 5");
    host.run("def f { return $x }");
    host.run("x = 6; print (f)");
    assertEquals("6", host.out.get(host.out.size() - 1));
    host.run("def g { return (f) + 1 }");
    host.run("def f { return 10 }");
    host.run("print (g)");
    assertEquals("11", host.out.get(host.out.size() - 1));
    host.run("def f needed { return $needed }");
    ProblemException e = assertThrows(ProblemException.class, () -> host.run("g"));
    assertEquals("wrong-arguments", e.problem().code());
    assertEquals(List.of("f", "g"), host.scope.functions().stream().map(Signature::name).toList());

    assertThrows(ProblemException.class, () -> host.run("broken = (fail EAGAIN)"));
    assertEquals("unknown-variable", TestHost.refused(host, "$broken").problem().code());
    assertThrows(ProblemException.class, () -> host.run("def h { } nope"));
    assertThrows(ProblemException.class, () -> host.run("def h { }\nnope"));
    assertNull(host.scope.functionNamed("h"));
    host.scope.set("_", Row.of("a", 5));
    host.run("print $_.a");
    assertEquals("5", host.out.get(host.out.size() - 1));
    assertTrue(host.scope.names().containsAll(List.of("x", "_")));
    assertFalse(host.scope.names().contains("broken"));
    for (int i = 0; i < 100; i++) {
      host.run("v" + i + " = " + i);
    }
    host.run("print $v99 $v0 $x");
    assertEquals("99 0 6", host.out.get(host.out.size() - 1));
  }

  @Test
  void whatIsSourcedIsNotToldAtAPrompt() {
    TestHost host = new TestHost();
    host.files.put("lib", "base = 10; 7");
    host.run("if true { source lib }; y = $base");
    assertEquals(List.of("7", "y := 10"), host.out);
  }

  @Test
  void deepNestingIsAnError() {
    TestHost host = new TestHost();
    String sum = "1" + " + 1".repeat(200_000);
    ProblemException e = assertThrows(ProblemException.class, () -> host.run("x = " + sum));
    assertTrue(Set.of("syntax", "too-deep").contains(e.problem().code()), e.getMessage());
    host.run("l = []; repeat 100000 { l = [$l] }");
    e = assertThrows(ProblemException.class, () -> host.run("print \"$l\""));
    assertEquals("too-deep", e.problem().code());
    host.run("try { print \"$l\" } catch e { print $e.code }");
    assertEquals("too-deep", host.out.get(host.out.size() - 1));
  }

  @Test
  void commandsAreNamed() {
    TestHost host = new TestHost();
    Script script = host.compile("def f { int }\nf; rows 5 | first 2");
    assertEquals(Set.of("int", "rows", "first"), Set.copyOf(script.commands()));
  }

  @Test
  void statementsAndTurnsAreCheckpoints() {
    TestHost host = new TestHost();
    host.run("n = 0\nrepeat 10 { n = $n + 1; n = $n }");
    assertTrue(host.checkpoints >= 20, "" + host.checkpoints);
    host.checkpoints = 0;
    host.run("repeat 10 { }");
    assertTrue(host.checkpoints >= 10, "" + host.checkpoints);
  }

  @Test
  void loopsCountTheirTurnsForWhoeverLooks() {
    TestHost host = new TestHost();
    host.counting = true;
    host.run("repeat 3 { }; for x in [a b] { }; for i in 5..8 { if $i == 7 { break } }");
    host.run("def f { repeat 9 { return 1 } }\nf; for i in 5..4 { }; for r in (rows 3) { }");
    assertEquals(List.of("3 of 3", "2 of 2", "3 of 4", "1 of 9", "0 of 0"), host.counted);
    host.counted.clear();
    assertThrows(ProblemException.class, () -> host.run("repeat 5 { throw \"x\" }"));
    assertEquals(List.of("0 of 5"), host.counted);
  }
}
