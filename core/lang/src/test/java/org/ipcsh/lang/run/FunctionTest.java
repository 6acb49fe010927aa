package org.ipcsh.lang.run;

import static org.ipcsh.lang.run.Cases.fails;
import static org.ipcsh.lang.run.Cases.gives;
import static org.ipcsh.lang.run.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Functions, blocks and variables: rule 17, and what leaves what. */
final class FunctionTest {
  @Test
  void parameters() {
    String f = "def f a b=2 --on --name=x ...rest { return \"$a $b $on $name $rest\" }\n";
    gives(f + "print (f 1)", "1 2 false x []");
    gives(f + "print (f 1 5 6 7 --on --name y)", "1 5 true y [6 7]");
    gives(f + "l = [1 2 3]; print (f ...$l)", "1 2 false x [3]");
    gives("k = 7; def f a=$k { return $a }\nprint (f) (f 8)", "7 8");
    gives("def f a b=$a { return $b }\nprint (f 4)", "4");
    refused(f + "f", "wrong-arguments", "f");
    refused("def f a { }\nf 1 2", "wrong-arguments", "2");
    refused("def f { }\ndef f { }", "wrong-arguments", "f");
    refused("def f { }\nf { print x }", "wrong-arguments", "{ print x }");
    refused("def f { }\nrows 5 | f", "wrong-arguments", "f");
  }

  @Test
  void theyAreCalledBeforeTheirDef() {
    gives("print (f 3)\ndef f n { return $n * 2 }", "6");
    gives(
        "def fact n { if $n < 2 { return 1 }; return $n * (fact ($n - 1)) }\nprint (fact 20)",
        "2432902008176640000");
    gives(
        "def even n { if $n == 0 { true } else { odd ($n - 1) } }\n"
            + "def odd n { if $n == 0 { false } else { even ($n - 1) } }\nprint (even 10)",
        "true");
  }

  @Test
  void theyHideCommands() {
    gives("def int { return 9 }\nprint (int)", "9");
    gives("def semctl { return \"mine\" }\nprint (sem:semctl s 0 GETVAL)", "get[s, 0, GETVAL]");
  }

  @Test
  void theyHaveHelp() {
    String usage = "usage: f A [B] [REST...] [--n N] [--loud]";
    String def = "def f a b=1 --n=5 --loud ...rest { print $n }";
    gives(def + "\nf --help", usage);
    gives(def + "\nhelp f", usage);
    gives("# not this\n\n# Does it.\n#  Well.\n" + def + "\nf --help", "Does it.\nWell.\n" + usage);
    gives("x = 1 # not this\n" + def + "\nf --help", usage);
    gives("help print", "help of print");
  }

  @Test
  void theirOptionsAreWrittenAsTheyDefineThem() {
    gives("def f --n=5 { print $n }\nf; f --n 6; f --n=7", "5", "6", "7");
    assertEquals(
        "did you mean --n?",
        refused("def f --n=5 { print $n }\nf -n 6", "unknown-option", "-n").hint());
  }

  @Test
  void depthHasALimit() {
    assertEquals("f", fails("def f { f }\nf", "too-deep", "f").call());
    gives("def f { f }\ntry { f } catch e { print $e.code }", "too-deep");
    gives("try { overflow } catch e { print $e.code }", "too-deep");
  }

  @Test
  void theyReadTheScriptsVariablesAndAssignTheirOwn() {
    gives("n = 1; def f { n = $n + 1; return $n }\nprint (f) (f) $n", "2 2 1");
    gives("def f { return $late }\nlate = 4; print (f)", "4");
    refused("def f { x = 1 }\nf; print $x", "unknown-variable", "$x");
    fails("def f { return $late }\nf; late = 4", "unassigned-variable", "$late");
    fails("if false { x = 1 }; print $x", "unassigned-variable", "$x");
  }

  @Test
  void blocksAssignTheVariablesRoundThem() {
    gives("time { x = 5 }; print $x", "5");
    gives("def f { time { x = 5 }; return $x }\nprint (f)", "5");
    gives("x = (time { y = 1; $y + 1 }); print $x", "2");
    gives("x = (time { y = 1 }); print $x", "null");
  }

  @Test
  void it() {
    gives(
        "with 5 { print $it; with 6 { print $it; time { print $it } }; print $it }",
        "5",
        "6",
        "6",
        "5");
    refused("print $it", "unknown-variable", "$it");
    refused("def f { print $it }\nwith 5 { f }", "unknown-variable", "$it");
    fails("time { print $it }", "unassigned-variable", "$it");
  }

  @Test
  void theValueOfTheLastStatement() {
    gives("def f { 5 }\nprint (f)", "5");
    gives("def f x { if $x { 1 } else { 2 } }\nprint (f true) (f false)", "1 2");
    gives("def f { try { fail EAGAIN } catch { 7 } }\nprint (f)", "7");
    gives("def f { for i in 1..3 { $i } }\nprint (f)", "null");
    gives("def f { 5; return }\nprint (f)", "null");
    gives("def f { rows 3 }\nx = (f); print $x $x", "[1 2 3] [1 2 3]");
  }

  @Test
  void leavingPassesThroughBlocks() {
    gives("for i in 1..5 { time { if $i == 3 { break } }; print $i }", "1", "2");
    gives("for i in 1..3 { time { if $i == 2 { continue } }; print $i }", "1", "3");
    gives("def f { for i in 1..5 { time { if $i == 3 { return $i } } } }\nprint (f)", "3");
    gives("def f { rows 5 | each { if $it == 2 { return \"found\" } } }\nprint (f)", "found");
    gives("for i in 1..2 { rows 5 | each { if $it == 2 { break } ; print $it } }", "1");
    gives("def f { while true { time { return 4 } } }\nprint (f)", "4");
    gives("repeat 2 { repeat 5 { time { break } }; print x }", "x", "x");
    gives("while true { try { time { break } } catch { print no } }", new String[0]);
  }

  @Test
  void leavingWhatIsNotThere() {
    refused("break", "syntax", "break");
    refused("if true { continue }", "syntax", "continue");
    refused("return 5", "syntax", "return 5");
    refused("time { return }", "syntax", "return");
    refused("for i in 1..2 { defer { break } }", "syntax", "break");
    refused("def f { defer { return } }", "syntax", "return");
    refused("for i in 1..2 { spawn { break } }", "syntax", "break");
    refused("def f { spawn { return } }", "syntax", "return");
    refused("while true { def f { break } }", "syntax", "def f { break }");
    gives("for i in 1..2 { defer { for j in 1..2 { break } } }");
    fails("def f { keep { return 5 } }\nf; again", "nothing-to-leave", " return 5 ");
    fails(
        "for i in 1..2 { keep { break } }; again",
        "nothing-to-leave",
        "for i in 1..2 { keep { break } }; again");
  }

  @Test
  void loops() {
    gives("n = 0; while $n < 3 { n = $n + 1; print $n }", "1", "2", "3");
    gives("n = 0; repeat 3 { n = $n + 1 }; print $n", "3");
    gives("for x in [a b] { print $x }; print $x", "a", "b", "b");
    gives("for x in (rows 3) { print $x }", "1", "2", "3");
    fails("repeat -1 { }", "bad-value", "-1");
    fails("repeat 1.5 { }", "bad-value", "1.5");
    fails("for x in 5 { }", "bad-value", "5");
  }

  @Test
  void deferRunsAtTheEndOfItsFunction() {
    gives(
        "def f { defer { print one }; defer { print two }; print body; return 5 }\nprint (f)",
        "body",
        "two",
        "one",
        "5");
    gives(
        "def f { defer { print out }; fail EAGAIN }\ntry { f } catch { print caught }",
        "out",
        "caught");
    gives("def f { x = 1; defer { print $x }; x = 2 }\nf", "2");
  }
}
