package org.ipcsh.lang.run;

import static org.ipcsh.lang.run.Cases.fails;
import static org.ipcsh.lang.run.Cases.gives;

import org.junit.jupiter.api.Test;

/** What a loop gives a command again and again is read as rarely, and as often, as it must be. */
final class LastCallTest {
  @Test
  void theSameVariableIsReadTwice() {
    gives("n = 1000; repeat 10 { x = reading $n }; print $x", "1000 read 2");
    gives("def f n { repeat 10 { x = reading $n }; return $x }; print (f 7)", "7 read 2");
    gives("a = 1; b = 2; repeat 10 { x = both $a $b }; print $x", "1 2 read 4");
  }

  @Test
  void anotherValueIsReadAnew() {
    gives("n = 1000; repeat 10 { n = $n + 1; x = reading $n; print $x }", counted(1001, 10));
    gives(
        "for n in [1000 2000] { repeat 3 { x = reading $n; print $x } }",
        "1000 read 1",
        "1000 read 2",
        "1000 read 2",
        "2000 read 3",
        "2000 read 3",
        "2000 read 3");
    gives(
        "def f n { x = reading $n; return $x }\n"
            + "a = 1000; b = 2000; for i in 1..3 { print (f $a) (f $b) (f $b) }",
        "1000 read 1 2000 read 2 2000 read 2",
        "1000 read 3 2000 read 4 2000 read 4",
        "1000 read 5 2000 read 6 2000 read 6");
    gives(
        "a = 1; b = 1; for i in 1..6 { if $i == 4 { b = 2 }; x = both $a $b; print $x }",
        "1 1 read 2",
        "1 1 read 4",
        "1 1 read 4",
        "1 2 read 6",
        "1 2 read 6",
        "1 2 read 6");
  }

  @Test
  void whatCannotBeReadOnceIsReadEachTime() {
    gives("t = 'text'; repeat 10 { x = reading $t }; print $x", "text read 10");
    gives("repeat 10 { x = reading 7 }; print $x", "7 read 10");
    gives("n = 7; repeat 10 { x = reading ($n + 0) }; print $x", "7 read 10");
    gives("r = [n=7]; repeat 10 { x = reading $r.n }; print $x", "7 read 10");
    gives("n = 7; repeat 10 { x = reads $n { 1 } }; print $x", "7 read 10");
  }

  @Test
  void whatMayBeLargeIsNotHeldOnTo() {
    gives("t = large; repeat 10 { n = times $t }; print $n", "10");
    gives("t = 'small'; repeat 10 { n = times $t }; print $n", "2");
    gives("l = [1 2]; repeat 10 { n = times $l }; print $n", "10");
    gives("r = [n=1]; repeat 10 { n = times $r }; print $n", "10");
  }

  @Test
  void whatNeverComesTwiceIsGivenUp() {
    gives(
        "n = 1000; for i in 1..300 { if $i <= 200 { n = $n + 1 }; x = reading $n }; print $x",
        "1200 read 300");
  }

  @Test
  void aFunctionCanCallItself() {
    gives(
        "def f n { x = reading $n; if $n > 0 { y = f ($n - 1) }; return $x }\n"
            + "repeat 3 { z = f 2 }; print $z",
        "2 read 7");
  }

  @Test
  void anErrorIsTheSameEachTime() {
    gives(
        "n = 1; repeat 4 { try { odd $n } catch e { print $e.errno $e.call } }; print (times $n)",
        "EDOM odd",
        "EDOM odd",
        "EDOM odd",
        "EDOM odd",
        "3");
    fails("n = 2; for i in 1..6 { if $i == 5 { n = 3 }; x = odd $n }", "call-failed", "odd $n");
  }

  private static String[] counted(int from, int times) {
    String[] lines = new String[times];
    for (int i = 0; i < times; i++) {
      lines[i] = from + i + " read " + (i + 1);
    }
    return lines;
  }
}
