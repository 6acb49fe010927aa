package org.ipcsh.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Tree;
import org.junit.jupiter.api.Test;

/** Which tree a text gives. */
class TreeTest {
  private static Tree.Body body(String text) {
    Parsed parsed = Parser.parse(new Source("test", text));
    assertNull(parsed.problem(), () -> text + ": " + parsed.problem().getMessage());
    return parsed.body();
  }

  /** Texts and their trees by turns. */
  private static void trees(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      assertEquals("{" + pairs[i + 1] + "}", Shown.of(body(pairs[i])), pairs[i]);
    }
  }

  @Test
  void theFirstCharacterDecidesBetweenCommandAndExpression() {
    trees(
        "msgs", "msgs",
        "5", "5",
        "-5", "-5",
        "$x", "$x",
        "(msgs)", "(msgs)",
        "[a b]", "[a b]",
        "\"a\"", "\"a\"",
        "'a'", "\"a\"",
        "~5", "(~ 5)",
        "b\"a\"", "b:a",
        "b a", "b a",
        "IPC_CREAT", "IPC_CREAT",
        "A", "A",
        "true", "true",
        "null", "null",
        "not $x", "(not $x)",
        "truex true", "truex true",
        "not-a not", "not-a not",
        "x = IPC_CREAT|0600", "x := (| IPC_CREAT 384)",
        "x = msgget 1", "x := msgget 1",
        "x = (5)", "x := (5)");
  }

  @Test
  void anAssignmentMayHaveBlanksRoundTheSign() {
    trees(
        "n=5", "n := 5",
        "n = 5", "n := 5",
        "n\t=5", "n := 5",
        "_x1= $y", "_x1 := $y",
        "N = 1", "N := 1",
        "Foo = 1", "Foo := 1",
        "if = 1; def = 2; source = socket a", "if := 1; def := 2; source := socket a",
        "n= a | b", "n := a | b",
        "n = -$x", "n := (- $x)");
  }

  @Test
  void keywordsAreSuchOnlyWhereAStatementStarts() {
    trees(
        "print if while", "print if while",
        "a | b for", "a | b for",
        "iffy", "iffy",
        "if-x 1", "if-x 1",
        "f { break }", "f {break}");
  }

  @Test
  void aBarHasABlankToBeAPipe() {
    trees(
        "a | b", "a | b",
        "a |b", "a | b",
        "a| b", "a | b",
        "a x|y", "a x|y",
        "a x| y", "a x | y",
        "a x |y", "a x | y",
        "a|\nb", "a | b",
        "a |\n\n # c\n b", "a | b",
        "$a|$b", "(| $a $b)",
        "$a |b", "$a | b",
        "$a| b", "$a | b",
        "[1]| count", "[1] | count",
        "($f|IPC_NOWAIT)", "((| $f IPC_NOWAIT))",
        "a \"x\"|y", "a \"x\"^|y",
        "a \"x\" |y", "a \"x\" | y",
        "a {b}| c", "a {b} | c");
  }

  @Test
  void operatorsBindByTheirRank() {
    trees(
        "1 + 2 * 3", "(+ 1 (* 2 3))",
        "1 * 2 + 3", "(+ (* 1 2) 3)",
        "1 - 2 - 3", "(- (- 1 2) 3)",
        "1 / 2 % 3 * 4", "(* (% (/ 1 2) 3) 4)",
        "1 + 2 & 3", "(+ 1 (& 2 3))",
        "1 << 2 >> 3", "(>> (<< 1 2) 3)",
        "1 + 1 .. 2 * 2", "(.. (+ 1 1) (* 2 2))",
        "1..$n", "(.. 1 $n)",
        "1..10", "(.. 1 10)",
        "$x in 1..3", "(in $x (.. 1 3))",
        "1 + 1 == 2", "(== (+ 1 1) 2)",
        "not $a == 1 and $b or $c", "(or (and (not (== $a 1)) $b) $c)",
        "$a or $b and not not $c", "(or $a (and $b (not (not $c))))",
        "$a < 1 and $b >= 2", "(and (< $a 1) (>= $b 2))",
        "$a <= 1 or $b != 2", "(or (<= $a 1) (!= $b 2))",
        "$a =~ 'x'", "(=~ $a \"x\")",
        "(1 < 2) == true", "(== ((< 1 2)) true)",
        "-A|B", "(- (| A B))",
        "~A|B|4 & 7", "(& (~ (| (| A B) 4)) 7)",
        "-7|8", "(- (| 7 8))",
        "- 7", "(- 7)",
        "--7", "(- -7)",
        "2-1", "(- 2 1)",
        "2 -1", "(- 2 1)",
        "2 - -1", "(- 2 -1)",
        "$n-1", "(- $n 1)",
        "-$n", "(- $n)",
        "-5s", "-5s",
        "-0x10", "-16",
        "android", "android",
        "$a and(f)", "(and $a (f))",
        "(1 +\n  2\n  == # why\n 3)", "((== (+ 1 2) 3))");
  }

  @Test
  void pathsGoOnBehindNamesAndClosingBrackets() {
    trees(
        "$a.b.c[0][$i + 1].d", "<<<<<$a .b> .c> @ 0> @ (+ $i 1)> .d>",
        "(f).a[1]", "<<(f) .a> @ 1>",
        "[1 2][0]", "<[1 2] @ 0>",
        "$x[\n 1 ]", "<$x @ 1>",
        "$m['k']", "<$m @ \"k\">",
        "$x[-1]", "<$x @ -1>",
        "${a.b}", "<$a .b>",
        "$a..$b", "(.. $a $b)",
        "f $a.b:$c.d", "f <$a .b>^:^<$c .d>",
        "f $a. $a.5 $a.. $a.b.", "f $a^. $a^.5 $a^.. <$a .b>^.",
        "f ${a}.b ${a.b}c ${a[0]}[1]", "f $a^.b <$a .b>^c <$a @ 0>^[1]",
        "f (g).a (g)[0] [1 2][0]", "f =<(g) .a> =<(g) @ 0> =<[1 2] @ 0>",
        "f $(g).a x$(g)[0]y", "f <(g) .a> x^<(g) @ 0>^y",
        "f $a[0] $a [0]", "f <$a @ 0> $a =[0]",
        "f \"$a.b: $a[0]. $(g h).c ${a}.b\"", "f \"`<$a .b>`: `<$a @ 0>`. `<(g h) .c>` `$a`.b\"",
        "f $_ $it.x $env.HOME $args[0]", "f $_ <$it .x> <$env .HOME> <$args @ 0>");
  }

  @Test
  void wordsAreMadeOfPartsWithNoBlankBetween() {
    trees(
        "f a b",
        "f a b",
        "f 0:-1:SEM_UNDO",
        "f 0:-1:SEM_UNDO",
        "f $f:POLLIN",
        "f $f^:POLLIN",
        "f a=$n s=\"AB\" t='x'y",
        "f a=^$n s=^\"AB\" t=^\"x\"^y",
        "f -7 -$n -x --size=$n",
        "f -7 -^$n -x --size=^$n",
        "f < > * = !",
        "f < > * = !",
        "f a&b 2>&1 a,b a] [::1]:80",
        "f a&b 2>&1 a,b a] [::1]:80",
        "f [::1] [1:2:3:4:5:6:7:8]:$p [fe80::1%eth0]/64",
        "f [::1] [1:2:3:4:5:6:7:8]:^$p [fe80::1%eth0]/64",
        "f [0:1:2] [a]",
        "f =[0:1:2] =[a]",
        "f a[0] a#b #c",
        "f a[0] a#b",
        "f ~ ~/x ~x a~/b ~/$x",
        "f <$env .HOME> <$env .HOME>^/x ~x a~/b <$env .HOME>^/^$x",
        "f a\\b \\d c\\\n d\\\r\n e",
        "f a\\b \\d c d e",
        "f ...$x ...(g).y ...[1] ...${z} ... ...x",
        "f ...$x ...<(g) .y> ...[1] ...$z ... ...x",
        "f b\"x\" b'x' ab\"x\"",
        "f =b:x b^\"x\" ab^\"x\"",
        "f (g | h) {i; j} k",
        "f =(g | h) {i; j} k",
        "f (g)\\\n h ...$i\\\n {j}\\\n k",
        "f =(g) h ...$i {j} k",
        "each{f}",
        "each {f}",
        "f {}",
        "f {}",
        "f\t1\r\n\fg",
        "f 1; g",
        "f gr\u00f6\u00dfe \ud83d\ude00",
        "f gr\u00f6\u00dfe \ud83d\ude00");
  }

  @Test
  void listsHoldWordsAndRecordsHoldPairs() {
    trees(
        "[]", "[]",
        "[ ]", "[]",
        "[a 1 $x \"t\" (f) [b]]", "[a 1 $x \"t\" =(f) =[b]]",
        "[1, 2,3\n,# c\n 4]", "[1 2 3 4]",
        "[0:-1:SEM_UNDO 1:1]", "[0:-1:SEM_UNDO 1:1]",
        "[...$a b ...(c)]", "[...$a b ...(c)]",
        "[a=1 b=\"x\", c=$y.z d=(f) e=[1 2] g=[h=1]]",
            "[a:1 b:\"x\" c:<$y .z> d:=(f) e:=[1 2] g:=[h:1]]",
        "[a|b]", "[a|b]",
        "[$a[0] (f a,b ] )]", "[<$a @ 0> =(f a,b ])]",
        "f [(g [a]) b]", "f =[=(g =[a]) b]",
        "[[::1]:80 ~/x ~]", "[[::1]:80 <$env .HOME>^/x <$env .HOME>]");
  }

  @Test
  void quotedTexts() {
    trees(
        "\"\"", "\"\"",
        "''", "\"\"",
        "'it''s \\n $x'", "\"it's \\n $x\"",
        "\"a\\n\\t\\\\\\\"\\'\\$b\"", "\"a\\n\\t\\\"'$b\"",
        "\"\\x41\\101\\u{42}\\u{1f600}\"", "\"AAB\ud83d\ude00\"",
        "\"a\\xff\\376b\\x7f\"", "\"a`b:\\xff\\xfe`b\u007f\"",
        "\"\\1234\"", "\"S4\"",
        "\"$a${b}c$(d \"e\")f\"", "\"`$a``$b`c`(d \"e\")`f\"",
        "\"a\nb\"", "\"a\\nb\"",
        "b\"a$b\\0\\xff\u00e9\\u{e9}\\n\"", "b:a$b\\x00\\xff\\xc3\\xa9\\xc3\\xa9\\x0a",
        "\"\\a\\b\\e\\f\\v\\r\" == \"\"", "(== \"\u0007\b\u001b\f\u000b\r\" \"\")");
  }

  @Test
  void blocksAndTheirStatements() {
    trees(
        "if $a { b } else if $c { d } else { e }", "if $a {b} $c {d} else {e}",
        "if (f) == 1 {\n b\n}\nc", "if (== (f) 1) {b}; c",
        "if($a){b}else{c}", "if ($a) {b} else {c}",
        "while true { a; continue }", "while true {a; continue}",
        "repeat 3 { }", "repeat 3 {}",
        "for i in 1..3 { a $i }", "for i (.. 1 3) {a $i}",
        "try { a } catch e { b }", "try {a} catch e {b}",
        "try { a } catch { throw }", "try {a} catch {throw}",
        "throw \"x\"; throw f a | g", "throw \"x\"; throw f a | g",
        "f { return }; f { return 1 }", "f {return}; f {return 1}",
        "assert $x == 1 # c", "assert (== $x 1)",
        ";;a;;b\n;\n", "a; b",
        "each { a } { b }", "each {a} {b}",
        "(each {\n a\n b\n} | c)", "(each {a; b} | c)");
  }

  @Test
  void definitions() {
    trees(
        "def f { a }", "def f () {a}",
        "def f-1 a b=2 c=[1] --d --e=\"x\" ...r { }",
            "def f-1 (POSITIONAL:a POSITIONAL:b=2 POSITIONAL:c==[1] SWITCH:d OPTION:e=\"x\" REST:r) {}",
        "def f{}", "def f () {}",
        "def f \\\n a {}", "def f (POSITIONAL:a) {}",
        "source lib/a.ipcsh; source 'a b'; source ~/x",
            "source lib/a.ipcsh; source \"a b\"; source ~^/x",
        "struct order { int id; double px; char sym[8]; }",
            "struct order ([int]id [double]px [char*8]sym)",
        "struct s {\n unsigned x; long unsigned int y, z[0x10]; // c\n signed char c; /* ; */ float f;\n}",
            "struct s ([unsigned int]x [unsigned long]y [unsigned long*16]z [signed char]c [float]f)",
        "struct s { short int a; long long int b; size_t c; uint8_t d[2]; unsigned char e; unsigned short f; }",
            "struct s ([short]a [long long]b [size_t]c [uint8_t*2]d [unsigned char]e [unsigned short]f)");
  }

  @Test
  void linesForTheSystemShellAreUntouched() {
    trees(
        "! ls -l | wc; echo $x # y", "! <ls -l | wc; echo $x # y>",
        "!ls", "! <ls>",
        "! a\nb", "! <a>; b",
        "! a\r\nb", "! <a>; b",
        "! a \\\n b\nc", "! <a \\\n b>; c",
        "! echo } )", "! <echo } )>",
        "v = (! uname -r)", "v := (! <uname -r>)",
        "(! echo \")\" ')' \\) (x) }).a", "<(! <echo \")\" ')' \\) (x) }>) .a>",
        "f { ! echo ${x} '}' ) }; g", "f {! <echo ${x} '}' ) >}; g",
        "f { ! a\n b }", "f {! <a>; b}",
        "(! a\n)", "(! <a>)",
        "a | ! b | c", "a | ! <b | c>");
  }

  @Test
  void spansAreWhereThingsStand() {
    String text = "x = f a\"b $c.d\" | g (h) # k\nif $y { z }";
    Tree.Body body = body(text);
    Tree.Assign set = (Tree.Assign) body.statements().get(0);
    assertEquals("x = f a\"b $c.d\" | g (h)", set.span().text());
    assertEquals("f a\"b $c.d\" | g (h)", set.value().span().text());
    Tree.Call f = (Tree.Call) set.value().stages().get(0);
    assertEquals("f a\"b $c.d\"", f.span().text());
    Tree.Parts word = (Tree.Parts) f.arguments().get(0);
    assertEquals(List.of("a", "\"b $c.d\""), texts(word.parts()));
    assertEquals(List.of("b ", "$c.d"), texts(((Tree.Text) word.parts().get(1)).parts()));
    Tree.If choice = (Tree.If) body.statements().get(1);
    assertEquals("if $y { z }", choice.span().text());
    assertEquals("if $y { z }", choice.branches().get(0).span().text());
    assertEquals(" z ", choice.branches().get(0).body().span().text());
    assertEquals(text, body.span().text());
  }

  private static List<String> texts(List<? extends Tree> trees) {
    return trees.stream().map(tree -> tree.span().text()).toList();
  }
}
