package org.ipcsh.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Tree;
import org.junit.jupiter.api.Test;

/** Texts that no person writes. */
class ExtremesTest {
  private static final int MUCH = 10_000_000;

  private static Parsed parse(String text) {
    return Parser.parse(new Source("test", text));
  }

  private static Parsed good(String text) {
    Parsed parsed = parse(text);
    assertNull(parsed.problem(), () -> parsed.problem().getMessage());
    return parsed;
  }

  private static String message(String text) {
    Parsed parsed = parse(text);
    assertNotNull(parsed.problem());
    return parsed.problem().getMessage();
  }

  @Test
  void nestingEndsAt200() {
    String[][] nests = {
      {"(", "1", ")"},
      {"[", "1", "]"},
      {"f {", "", "}"},
      {"f (", "g", ")"},
      {"if true {", "", "}"},
      {"f \"$(", "g", ")\""},
      {"$a[", "1", "]"},
      {"- ", "1", ""},
      {"~", "1", ""},
      {"not ", "$x", ""}
    };
    for (String[] nest : nests) {
      String most = nest[0].repeat(200) + nest[1] + nest[2].repeat(200);
      good(most);
      for (int depth : new int[] {201, 10_000}) {
        Parsed parsed = parse(nest[0].repeat(depth));
        assertEquals(
            "nesting must be at most 200 deep, but is deeper",
            parsed.problem().getMessage(),
            nest[0]);
        int opener = nest[0].stripTrailing().length() - 1;
        int at = nest[0].length() * 200 + (nest[0].startsWith("not") ? 0 : opener);
        assertEquals(at, parsed.problem().span().from(), nest[0]);
      }
    }
  }

  @Test
  void theDeepestTreeNeedsNoLargeStack() throws InterruptedException {
    String text = "f \"$(".repeat(200) + "1" + " + 1".repeat(300) + ")\"".repeat(200);
    Parsed[] parsed = new Parsed[1];
    Thread small = new Thread(null, () -> parsed[0] = parse(text), "small", 768 * 1024);
    small.start();
    small.join();
    assertNotNull(parsed[0]);
    assertNull(parsed[0].problem());
  }

  @Test
  void aChainOfOperatorsEndsAt1000() {
    good("x = 1" + " + 1".repeat(1000));
    good("x = $a" + ".b".repeat(1000));
    good("x = A" + "|B".repeat(1000));
    String tooLong = "an expression must have at most 1000 operators, but has more";
    assertEquals(tooLong, message("x = 1" + " + 1".repeat(1001)));
    assertEquals(tooLong, message("x = $a" + ".b".repeat(1001)));
    assertEquals(tooLong, message("x = $a" + "[0]".repeat(1001)));
    assertEquals(tooLong, message("x = A" + "|B".repeat(1001)));
    assertEquals(tooLong, message("x = true" + " and true".repeat(MUCH / 10)));
    String inner = "(1" + " + 1".repeat(600) + ")";
    good("x = " + inner + " + " + inner + " * " + inner);
    assertEquals(tooLong, message("x = (" + inner + " + 1".repeat(600) + ")"));
    assertEquals(
        tooLong, message("x = (f (f $a" + ".b".repeat(600) + ")" + ".c".repeat(600) + ")"));
  }

  @Test
  void whatStandsSideBySideIsNoChain() {
    good("print " + "$a.b ".repeat(5000));
    good("print \"" + "$a.b ".repeat(5000) + "\"");
    good("x = [" + "($a + 1) ".repeat(5000) + "]");
    good("x = [" + "$a.b[1 + 1] ".repeat(5000) + "]");
    good("f {" + "x = $x + 1;".repeat(5000) + "}");
    good("f" + " | g $a.b".repeat(5000));
    good("if $a { }" + " else if $a.b { }".repeat(5000));
  }

  @Test
  void aHundredThousandStatements() {
    Parsed lines = good("x = $x + 1\n".repeat(100_000));
    assertEquals(100_000, lines.body().statements().size());
    assertEquals(100_000, good("a;".repeat(100_000)).body().statements().size());
  }

  @Test
  void tenMegabytesOnOneLine() {
    Tree.Pipeline line =
        (Tree.Pipeline) good('"' + "x".repeat(MUCH) + '"').body().statements().get(0);
    Tree.Text text = (Tree.Text) line.stages().get(0);
    assertEquals(MUCH, ((Tree.Plain) text.parts().get(0)).text().length());
    good("f " + "x".repeat(MUCH));
    good("f " + "a=$b ".repeat(MUCH / 50));
    good("! " + "x(".repeat(MUCH / 2));
    assertEquals("nesting must be at most 200 deep, but is deeper", message("(".repeat(MUCH)));
    assertEquals(
        "a number must be from -9223372036854775808 to 9223372036854775807, but is "
            + "9".repeat(40)
            + "...",
        message("x = " + "9".repeat(MUCH)));
  }

  @Test
  void aMegabyteOfOneThing() {
    int many = MUCH / 20;
    good("f " + "-a ".repeat(many / 4));
    good("f " + "-a=".repeat(many));
    good("f '" + "''".repeat(many) + "'");
    good("f b\"" + "\\x00".repeat(many) + '"');
    good("f \"" + "\\n".repeat(many) + '"');
    good("f \"" + "\\xff".repeat(many) + '"');
    good("# " + "x".repeat(many));
    good("x = [" + "1,".repeat(many / 4) + "]");
    good(" ".repeat(many));
    good(";".repeat(many));
    good("\n".repeat(many));
    good("#\n".repeat(many));
    good("f " + "\\\n".repeat(many));
    good("f " + "[::1]".repeat(many / 4));
    good("struct s { int " + "/**/".repeat(many) + " x; }");
    for (String text :
        new String[] {
          "x".repeat(many) + "=",
          "x".repeat(many) + "++",
          "x".repeat(many) + " == 1",
          "x".repeat(many) + "(",
          "\0".repeat(many),
          "\ud800".repeat(many),
          "x = " + "9".repeat(many) + "s",
          "x = " + "1e-".repeat(many),
          "x = " + "1.".repeat(many),
          "x" + ".".repeat(many),
          "f " + "[::".repeat(many),
          "f " + "\"a".repeat(many + 1),
          "x = 1 " + "y".repeat(many),
          "x = " + "Y".repeat(many) + "y",
          "${" + "y".repeat(many),
          "def " + "y".repeat(many),
          "def f " + "y".repeat(many) + " " + "y".repeat(many) + " { }",
          "struct s { " + "int ".repeat(many),
          "struct s { " + "y".repeat(many) + " z[" + "9".repeat(many) + "]; }",
          "[" + "y".repeat(many) + "=1 " + "y".repeat(many) + "=1]",
          "print \"$" + "y".repeat(many) + "\u00e9\"",
        }) {
      Parsed parsed = parse(text);
      assertNotNull(parsed.problem(), () -> text.substring(0, 20));
      assertTrue(parsed.problem().getMessage().length() < 300, () -> text.substring(0, 20));
      String hint = parsed.problem().hint();
      assertTrue(hint == null || hint.length() < 300, () -> text.substring(0, 20));
    }
  }
}
