package org.ipcsh.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;
import org.junit.jupiter.api.Test;

/** What is said of bad texts, where, and whether another line can mend them. */
class BadTextTest {
  private static ProblemException problem(String text) {
    ProblemException problem = Parser.parse(new Source("test", text)).problem();
    assertNotNull(problem, text);
    return problem;
  }

  /** The message of what is wrong, and the one stretch of the text it points at, in «». */
  private static void wrong(String marked, String message) {
    int from = marked.indexOf('«');
    int to = marked.indexOf('»') - 1;
    ProblemException problem = problem(marked.replace("«", "").replace("»", ""));
    assertEquals(message, problem.getMessage(), marked);
    assertEquals(from + "-" + to, problem.span().from() + "-" + problem.span().to(), marked);
    assertFalse(Parser.mendable(problem), marked);
  }

  private static void wrong(String marked, String message, String hint) {
    wrong(marked, message);
    assertEquals(hint, problem(marked.replace("«", "").replace("»", "")).hint(), marked);
  }

  private static void mendable(String marked, String message) {
    int from = marked.indexOf('«');
    int to = marked.indexOf('»') - 1;
    ProblemException problem = problem(marked.replace("«", "").replace("»", ""));
    assertEquals(message, problem.getMessage(), marked);
    assertEquals(from + "-" + to, problem.span().from() + "-" + problem.span().to(), marked);
    assertTrue(Parser.mendable(problem), marked);
  }

  @Test
  void anotherLineMendsWhatIsOpen() {
    mendable("a «(»", "there is no ) for this (");
    mendable("a «(»b 1", "there is no ) for this (");
    mendable("a «(»1 +", "there is no ) for this (");
    mendable("a «(»1 + [2 3]\n", "there is no ) for this (");
    mendable("x = «[»1 2", "there is no ] for this [");
    mendable("x = «[»a=1 b", "there is no ] for this [");
    mendable("x = «[»a=", "there is no ] for this [");
    mendable("x = $a«[»1", "there is no ] for this [");
    mendable("f (g [1] «{» h; i", "there is no } for this {");
    mendable("if $x «{»\n a\n", "there is no } for this {");
    mendable("struct s «{» int x", "there is no } for this {");
    mendable("struct s «{» /* x", "there is no } for this {");
    mendable("struct s { int x«[»", "there is no ] for this [");
    mendable("a «\"»b", "there is no \" for this \"");
    mendable("a «\"»b\\", "there is no \" for this \"");
    mendable("a «\"»b\\x4", "there is no \" for this \"");
    mendable("a «\"»b\\u{1", "there is no \" for this \"");
    mendable("a «\"»b $", "there is no \" for this \"");
    mendable("a «'»b''", "there is no ' for this '");
    mendable("a «b\"»b", "there is no \" for this b\"");
    mendable("a \"x «$(»b", "there is no ) for this $(");
    mendable("a «${»b", "there is no } for this ${");
    mendable("a «${»", "there is no } for this ${");
    mendable("a «|»", "there is no command behind this |");
    mendable("a «|» # b\n\n", "there is no command behind this |");
    mendable("a x«|»", "there is no command behind this |");
    mendable("$a«|»", "there is no command behind this |");
    mendable("a «\\»", "there is no line behind this \\");
    mendable("a b«\\»", "there is no line behind this \\");
    mendable("a b«\\»\r", "there is no line behind this \\");
    mendable("! ls «\\»", "there is no line behind this \\");
    mendable("«\\»", "there is no line behind this \\");
  }

  @Test
  void bracketsThatDoNotMatch() {
    wrong("a «)»", "there is no ( for this )");
    wrong("«)»", "there is no ( for this )");
    wrong("a; «}»", "there is no { for this }");
    wrong("$x «]»", "there is no [ for this ]");
    wrong("a (b «}»", "the end of ( must be ), but is }");
    wrong("x = [a «)» ]", "an item of a list must be a word, but is )");
    wrong("f { a «)» }", "the end of { must be }, but is )");
    wrong("$a[1«)»", "the end of [ must be ], but is )");
    wrong(
        "(a«;» b)",
        "the end of ( must be ), but is ;",
        "( ) holds one pipeline; several statements stand in a block { }");
    wrong("(«)»", "what is in ( ) must be a command or a value, but is )");
    wrong(
        "${a«:-5»}",
        "the end of ${ must be }, but is :-5",
        "${ } holds a variable with its fields and indexes, nothing more");
  }

  @Test
  void habitsOfOtherShells() {
    String joined = "statements must be joined by a new line or ;, but are by ";
    String and = "in conditions write and; a script ends at its first error by itself";
    String or = "in conditions write or; else try { } catch { }";
    wrong("a «&&» b", joined + "&&", and);
    wrong("a x «||» b", joined + "||", or);
    wrong("a «||» b", joined + "||", or);
    wrong("a x «&»", joined + "&", "to run something beside the script write spawn { }");
    wrong("if $a «&&» $b { }", joined + "&&", and);
    wrong("if $a «||» $b { }", joined + "||", or);
    wrong("(a) «&&» b", joined + "&&", and);
    wrong("«&&» b", joined + "&&", and);
    wrong("a«|»b", "a pipe must have a blank before or behind |, but has none");
    wrong(
        "$a|«count»",
        "what follows | must be a value, but is count",
        "to pipe into a command put a blank on both sides of |");
    wrong(
        "a B_C | «0666»",
        "what follows | must be a command, but is 0666",
        "to join flags leave out the blanks: B_C|0666");
    wrong(
        "a (B|C | «D» 5)",
        "what follows | must be a command, but is D",
        "to join flags leave out the blanks: B|C|D");
    wrong("a 5 | «0666»", "what follows | must be a command, but is 0666", null);
    wrong("a {b}«|»c", "a pipe must have a blank before or behind |, but has none");
    String dollar = "( ) gives a value; $( ) joins one to a word or text";
    wrong("«$(»which ls) -l", "a statement must be a value, but is $(", dollar);
    wrong("x = «$(»uname)", "the value of x must be a value, but is $(", dollar);
    wrong(
        "«`ls`»",
        "a statement must be a command or a value, but is `ls`",
        "the value of a command is in ( ), the output of a program in (! ...)");
    String run = "programs run by !, as in ! ls; text stands in quotes";
    wrong("«./a.sh» b", "a statement must be a command or a value, but is ./a.sh", run);
    wrong(
        "x = «/etc/passwd»",
        "the value of x must be a command or a value, but is /etc/passwd",
        run);
    wrong(
        "«a.sh» b",
        "a command must be a name of letters, digits, _ and -, but is a.sh",
        "the value of a variable is $a; programs run by !, as in ! ls");
    wrong(
        "print «$1»",
        "what follows $ must be a name, { or (, but is 1",
        "the arguments of a script are $args, the first is $args[0]");
    wrong(
        "print \"«$?»\"",
        "what follows $ must be a name, { or (, but is ?",
        "a program that fails is an error, which try { } catch e { } catches");
    wrong(
        "print \"5«$» \"",
        "what follows $ must be a name, { or (, but is missing",
        "$ itself stands in '$' or \"\\$\"");
    wrong("print «$»", "what follows $ must be a name, { or (, but is missing");
    wrong("print «${»}", "what follows $ must be a name, { or (, but is }");
    wrong(
        "f«(»1, 2)",
        "what follows a command must be a blank, but is (",
        "arguments are words: f a b; ( ) gives the value of what is in it");
    wrong(
        "f a«(»b)",
        "what follows a word must be a blank, but is (",
        "$( ) joins a value to a word");
    wrong("f a«{»b,c}", "what follows a word must be a blank, but is {");
    wrong(
        "f (a)«b»",
        "what follows a value must be a blank, but is b",
        "$( ) joins a value to a word");
    wrong("f ...$x«:y»", "what follows a spread must be a blank, but is :y");
    wrong("f {a}«b»", "what follows a block must be a blank, but is b");
  }

  @Test
  void assignmentsAndComparisons() {
    wrong(
        "$x «=» 5",
        "the end of a statement must be a new line or ;, but is =",
        "a variable is set without the $: name = value; == compares");
    wrong(
        "n «==» 5",
        "the first word behind a command must not be ==",
        "the value of a variable is $n");
    wrong("n «=~» 'x'", "the first word behind a command must not be =~");
    wrong(
        "n «+=» 1",
        "the first word behind a command must not be +=",
        "a variable is set by a statement such as n = value");
    wrong(
        "n «:=» 1",
        "the first word behind a command must not be :=",
        "a variable is set by a statement such as n = value");
    wrong(
        "«n:=1»",
        "a command must be a name of letters, digits, _ and -, but is n:=1",
        "a variable is set by a statement such as n = value");
    wrong(
        "def f «--raw» { }",
        "an option of a function must be its own, but all commands take --raw");
    wrong(
        "def f a «--help»=5 { }",
        "an option of a function must be its own, but all commands take --help");
    wrong("(x «=» 5)", "the first word behind a command must not be =");
    wrong(
        "«n++»",
        "a command must be a name of letters, digits, _ and -, but is n++",
        "a variable is set by a statement such as n = value");
    wrong(
        "«a-b=5»",
        "a command must be a name of letters, digits, _ and -, but is a-b=5",
        "a variable is set by a statement such as a_b = value");
    wrong(
        "if $x «=» 5 { }",
        "what follows the condition of if must be a block in { }, but is =",
        "== compares");
    wrong(
        "1 < 2 «<» 3",
        "a comparison must have two sides, but has a third",
        "join two comparisons by and");
    wrong("1..2«..»3", "a range must have two ends, but has a third");
    wrong("x =«»", "the value of x must be a command or a value, but is missing");
    wrong("x = «;»", "the value of x must be a command or a value, but is ;");
    wrong(
        "x = «if» $a { }",
        "the value of x must be a command or a value, but is if",
        "a keyword stands only where a statement starts");
    wrong("x = 5 «6»", "the end of a statement must be a new line or ;, but is 6");
    wrong(
        "x = 5 «not» in $y",
        "the end of a statement must be a new line or ;, but is not",
        "not stands before what it negates: not $x in $y");
  }

  @Test
  void blocksStandOnTheLineOfTheirStatement() {
    wrong(
        "if $x«»\n{ a }",
        "what follows the condition of if must be a block in { }, but is missing",
        "{ stands on the same line");
    wrong("if $x «then»", "what follows the condition of if must be a block in { }, but is then");
    wrong("while $x«;» do", "what follows the condition of while must be a block in { }, but is ;");
    wrong(
        "if $x { a }\n«else» { b }",
        "else must stand on the line of the } it continues, but starts a statement");
    wrong(
        "try { a }«»\ncatch { b }", "what follows the block of try must be catch, but is missing");
    wrong("try { a }«»", "what follows the block of try must be catch, but is missing");
    wrong(
        "try { a } catch «$»e { }",
        "what follows catch must be a name of letters, digits and _, but is $",
        "without the $");
    wrong(
        "if $x { a } «elif» $y { }",
        "the end of a statement must be a new line or ;, but is elif",
        "write else if");
    wrong("if $x { a } else«»", "what follows else must be a block in { }, but is missing");
    wrong("if«»", "what follows if must be a value, but is missing");
    wrong(
        "if «foo» { }",
        "what follows if must be a value, but is foo",
        "a command stands in ( ), text in quotes, a variable has a $");
    wrong(
        "if «!» foo { }",
        "what follows if must be a value, but is !",
        "to negate write not; to run a program write (! ...)");
    wrong(
        "for «$»i in 1..2 { }",
        "what follows for must be a name of letters, digits and _, but is $",
        "without the $");
    wrong("for i «of» 3 { }", "what follows the name must be in, but is of");
    wrong(
        "for «(»i=0; i<5; i++) { }",
        "what follows for must be the name of a variable, but is (",
        "for i in 1..10 { ... }");
    wrong(
        "for i in 1 «2» { }",
        "what follows the expression of for must be a block in { }, but is 2",
        "several values stand in a list: for i in [1 2 3] { }");
    wrong(
        "for i in 1..2«»\n{ }",
        "what follows the expression of for must be a block in { }, but is missing",
        "{ stands on the same line");
    wrong("break «2»", "the end of a statement must be a new line or ;, but is 2");
    wrong(
        "«{» a }",
        "a statement must be a command or a value, but is {",
        "a block is an argument of a command and never a value");
    wrong(
        "«|» a",
        "a statement must be a command or a value, but is |",
        "| stands at the end of the line before");
    wrong("a | «$»x", "what follows | must be a command, but is $");
    wrong("a | «5»", "what follows | must be a command, but is 5");
    wrong("f { a | «}»", "what follows | must be a command, but is }");
    wrong("! «»", "what follows ! must be a line for /bin/sh, but is missing");
    wrong("(! «)»", "what follows ! must be a line for /bin/sh, but is )");
  }

  @Test
  void operands() {
    wrong("1 +«»", "what follows + must be a value, but is missing");
    wrong(
        "1 +«»\n2",
        "what follows + must be a value, but is missing",
        "in ( ) an expression can go on in the next line");
    wrong("1 + «*»", "what follows + must be a value, but is *");
    wrong(
        "1 + «not» $x",
        "what follows + must be a value, but is not",
        "put ( ) round not and its operand");
    wrong(
        "x = «Foo»",
        "the value of x must be a value, but is Foo",
        "a command starts with a small letter, a constant is all capitals, text stands in quotes");
    wrong(
        "x = «~/a»",
        "the value of x must be a value, but is ~/a",
        "~/ is for words; in expressions write \"$env.HOME/...\"");
    wrong("x = 1 + «.5»", "what follows + must be a value, but is .5", "write 0.5 for .5");
    wrong("$a[«name»]", "what is in [ ] must be a value, but is name");
    wrong(
        "x = 1 + «{» a }",
        "what follows + must be a value, but is {",
        "a block is an argument of a command and never a value");
  }

  @Test
  void numbers() {
    String range = "a number must be from -9223372036854775808 to 9223372036854775807, but is ";
    wrong("x = «9223372036854775808»", range + "9223372036854775808", "text stands in quotes");
    wrong("x = «-9223372036854775809»", range + "-9223372036854775809");
    wrong("x = «0xffffffffffffffff»", range + "0xffffffffffffffff");
    wrong("x = «99999999999999999999k»", range + "99999999999999999999k");
    wrong("x = «9E»", range + "9E");
    wrong("x = «09»", "a number that starts with 0 must have the digits 0 to 7, but is 09");
    wrong("x = «0778»", "a number that starts with 0 must have the digits 0 to 7, but is 0778");
    wrong(
        "x = «0x»",
        "a number that starts with 0x must have the digits 0 to 9 and a to f, but is 0x");
    String such = "a number must be such as 7, 0x1f, 0644, 1.5, 64k or 100ms, but is ";
    wrong("x = «5m»", such + "5m");
    wrong("x = «1.5k»", such + "1.5k");
    wrong("x = «0b1»", such + "0b1");
    wrong("x = «1_000»", such + "1_000");
    wrong("x = «127.0.0.1»", such + "127.0.0.1");
    wrong("x = «1e999»", such + "1e999");
    wrong("x = «1e-»", such + "1e-");
    wrong("for i in 1..«»", "what follows .. must be a value, but is missing");
    wrong("x = 1«.»", "the end of a statement must be a new line or ;, but is .");
  }

  @Test
  void texts() {
    String known =
        "what follows \\ must be one of n t r a b e f v \\ \" ' $ x u or a digit 0 to 7, but is ";
    wrong("\"a«\\q»b\"", known + "q", "\\ itself is written \\\\; in '...' it is ordinary");
    wrong("\"a«\\\n»b\"", known + "the end of the line");
    wrong("\"a«\\8»\"", known + "8");
    wrong("b\"«\\d»\"", known + "d");
    wrong("\"«\\400»\"", "an octal escape must be from \\0 to \\377, but is \\400");
    wrong("\"«\\x4»g\"", "\\x must have two hexadecimal digits, but is \\x4");
    wrong("\"«\\u»41\"", "\\u must have the form \\u{e9}, but is \\u");
    wrong("\"«\\u{»}\"", "\\u must have the form \\u{e9}, but is \\u{");
    wrong("\"«\\u{110000}»\"", "\\u{} must hold a character of Unicode, but is \\u{110000}");
    wrong("\"«\\u{d800}»\"", "\\u{} must hold a character of Unicode, but is \\u{d800}");
    wrong("\"«\ud800»x\"", "a text must be of whole characters, but has half of one");
    wrong("'«\udc00»x'", "a text must be of whole characters, but has half of one");
    wrong("a «\udc00»x", "a text must be of whole characters, but has half of one");
    wrong(
        "a «\0»x",
        "a word must be of readable characters, but has \\x00",
        "in \"...\" such a character is written as shown");
    wrong(
        "print \"$gr«\u00f6»\u00dfe\"",
        "a name must be of letters a to z, but is \u00f6",
        "${gr} ends a name");
    wrong(
        "«gr\u00f6\u00dfe» = 5",
        "a command must be a name of letters, digits, _ and -, but is gr\u00f6\u00dfe");
    wrong("«a\u00a0b»", "a command must be a name of letters, digits, _ and -, but is a\\u{a0}b");
  }

  @Test
  void listsAndRecords() {
    wrong("[a=1 «b»]", "an item of a record must be NAME=word, as the first is, but is b");
    wrong("[a «b=1»]", "an item of a list must be a word, as the first is, but is b=1");
    wrong("[a=1 «a»=2]", "a field must stand once in a record, but a stands twice");
    wrong("[a=«]»", "the value of a must be a word, but is ]");
    wrong("[a «{» b }]", "an item of a list must be a word, but is {");
    wrong("[a «|» b]", "an item of a list must be a word, but is |");
  }

  @Test
  void definitions() {
    wrong(
        "def«»", "what follows def must be a name that starts with a small letter, but is missing");
    wrong(
        "def «F» { }", "what follows def must be a name that starts with a small letter, but is F");
    wrong(
        "def «a:b» { }",
        "what follows def must be a name that starts with a small letter, but is a:b");
    wrong(
        "def «if» { }", "the name of a function must be no word of the language itself, but is if");
    wrong(
        "def «true» { }",
        "the name of a function must be no word of the language itself, but is true");
    wrong("def f«(»a, b) { }", "what follows the name of a function must be a blank, but is (");
    wrong(
        "def f «a,» b { }",
        "a parameter must be NAME, NAME=word, --NAME or --NAME=word, but is a,",
        "parameters stand without ( ) and commas: def f a b { }");
    wrong(
        "def f «$»a { }",
        "a parameter must be NAME, NAME=word, --NAME or --NAME=word, but is $",
        "without the $");
    wrong(
        "def f «-x» { }", "a parameter must be NAME, NAME=word, --NAME or --NAME=word, but is -x");
    wrong("def f «...r=1» { }", "a parameter must be ...NAME, but is ...r=1");
    wrong("def f a=1 «b» { }", "b must have a default, as a before it has, but has none");
    wrong("def f ...r «a» { }", "...r must stand last, but a follows it");
    wrong("def f a «--a» { }", "a parameter must stand once, but a stands twice");
    wrong("def f a«»", "what follows the parameters of f must be a block in { }, but is missing");
    wrong("def f a=«{» }", "the default of a must be a word, but is {");
    wrong("source «$x»", "what follows source must be a path as it is, but is computed");
    wrong("source «(f)»", "what follows source must be a path as it is, but is computed");
    wrong("source «\"a$x\"»", "what follows source must be a path as it is, but is computed");
    wrong("source«»", "what follows source must be a word, but is missing");
  }

  @Test
  void structs() {
    String type = "the type of a member must be one of C such as unsigned long, but is ";
    wrong("struct s { «long double» x; }", type + "long double");
    wrong("struct s { «unsigned float» x; }", type + "unsigned float");
    wrong("struct s { «int int» x; }", type + "int int");
    wrong("struct s { «short long» x; }", type + "short long");
    wrong("struct s { int «*»p; }", "the name of a member must be a name, but is a pointer");
    wrong("struct s { int x «}»", "what follows a member must be ;, but is }");
    wrong(
        "struct s { int «}»",
        "the name of a member must be a name of letters, digits and _, but is }");
    wrong("struct s { int x; int «x»; }", "a member must stand once, but x stands twice");
    wrong(
        "struct s { int x[«0»]; }",
        "the length of an array must be a number from 1 to 2147483647, but is 0");
    wrong("struct s { int x[«]»; }", "the length of an array must be a number, but is ]");
    wrong("struct s { «5» x; }", "a member must be a type of C and a name, but is 5");
    wrong("«struct s { }»", "a struct must have a member, but has none");
    wrong("struct s«»", "what follows the name of a struct must be {, but is missing");
  }
}
