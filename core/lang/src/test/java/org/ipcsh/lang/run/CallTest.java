package org.ipcsh.lang.run;

import static org.ipcsh.lang.run.Cases.fails;
import static org.ipcsh.lang.run.Cases.gives;
import static org.ipcsh.lang.run.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;

/** Rules 9 to 13: how words reach the parameters of commands. */
final class CallTest {
  @Test
  void aBareWordIsReadByItsParameter() {
    gives("seen 007 IPC_CREAT 'x y' \"q\" a\"b\"", "[007, IPC_CREAT, \"x y\", \"q\", \"ab\"]");
    gives("n = 5; seen $n a$n \"$n\" (1 + 2)", "[Long:5, \"a5\", \"5\", Long:3]");
    gives("seen ~/x", "[\"/home/me/x\"]");
    gives("seen b\"\\x41\" [1 two]", "[\"A\", [Long:1, \"two\"]]");
    gives("n = 3; print a=b -7 -$n", "a=b -7 -3");
  }

  @Test
  void whereNoParameterReadsItABareWordIsWhatItLooksLike() {
    gives(
        "def f ...words { seen ...$words }\n"
            + "f 010 64k 2s IPC_CREAT IPC_CREAT|0600 true null UNKNOWN x1",
        "[Long:8, Long:65536, Duration:PT2S, Named:IPC_CREAT, Named:IPC_CREAT|0600, Boolean:true,"
            + " null, \"UNKNOWN\", \"x1\"]");
    gives("seen [7 1.5 x msg#1 \"7\"]", "[[Long:7, Double:1.5, \"x\", \"msg#1\", \"7\"]]");
    gives("r = [a=7 b=x]; seen $r.a $r.b", "[Long:7, \"x\"]");
  }

  @Test
  void literalArgumentsAreReadBeforeAnythingRuns() {
    refused("print hi; send q x body", "bad-value", "x");
    refused("print hi; send q 101 body", "out-of-range", "101");
    refused("print hi; send q 1 body --size 5000", "out-of-range", "5000");
    ProblemException e = refused("send q \"x\" body", "bad-value", "\"x\"");
    assertEquals("send", e.call());
    fails("n = 101; send q $n body", "out-of-range", "$n");
    fails("send bad 1", "no-such-handle", "bad");
  }

  @Test
  void optionsStandAnywhere() {
    String plain = "[args=[\"late q\" 1 \"body\" \"0\"] options=\"64 false null null\"]";
    gives("send q 1 body", plain);
    gives("send q --size 7 1 body", plain.replace("64", "7"));
    gives("send --size=7 q 1 body", plain.replace("64", "7"));
    gives("n = 7; send q 1 body --size=$n", plain.replace("64", "7"));
    gives("n = 7; send q 1 body --size $n --quiet", plain.replace("64 false", "7 true"));
    gives("send q 1 --tag a --tag=b body", plain.replace("false null", "false [a, b]"));
    gives("send q 1 body -n x", plain.replace("null null", "null x"));
    gives("send q 1 -- --size", plain.replace("body", "--size"));
    gives("send q 1 '--size'", plain.replace("\"body\"", "\"\\\"--size\\\"\""));
    gives("o = '--size'; send q 1 $o", plain.replace("\"body\"", "\"\\\"--size\\\"\""));
    gives("send q 1 -5", plain.replace("body", "-5"));
    gives("run ls -l --size", "run ls [-l, --size]");
    gives("print a b --raw c", "a b c");
  }

  @Test
  void wrongOptions() {
    ProblemException e = refused("send q 1 --siez 7", "unknown-option", "--siez");
    assertEquals("did you mean --size?", e.hint());
    refused("send q 1 -z", "unknown-option", "-z");
    refused("send q 1 --size", "wrong-arguments", "--size");
    refused("send q 1 --size --quiet", "wrong-arguments", "--size");
    refused("send q 1 --quiet=yes", "wrong-arguments", "--quiet=yes");
    refused("send q 1 --size 7 --size 8", "wrong-arguments", "--size");
    refused("print a --timeout 2s", "unknown-option", "--timeout");
    refused("send q 1 --timeout 2", "bad-value", "2");
    refused("def f { }\nf --x", "unknown-option", "--x");
  }

  @Test
  void timeLimits() {
    gives(
        "send q 1 --timeout 2s --size 1",
        "within PT2S",
        "[args=[\"late q\" 1 \"none\" \"0\"] options=\"1 false null null\"]");
    ProblemException e =
        fails("t = 0s; send q 1 --timeout $t", "timed-out", "send q 1 --timeout $t");
    assertEquals("send", e.call());
    fails("t = 5; send q 1 --timeout $t", "bad-value", "$t");
    refused("send q 1 --timeout 2s --timeout 3s", "wrong-arguments", "--timeout");
  }

  @Test
  void help() {
    gives("semctl --help", "help of semctl");
    gives("send only --help --nothing", "help of send");
    gives("rows 5 | first --help", "help of first");
  }

  @Test
  void wordsPickTheForm() {
    gives("x = (semctl s 0 GETVAL); print $x", "get[s, 0, GETVAL]");
    gives("print (semctl s 0 SETVAL 5)", "put[s, 0, SETVAL, 5]");
    gives("print (semctl s IPC_SET mode=8)", "change[s, 0, IPC_SET, {mode=8}]");
    gives("print (semctl s 3 IPC_SET mode=8 uid=1)", "change[s, 3, IPC_SET, {mode=8, uid=1}]");
    gives("c = \"GETPID\"; print (semctl s 0 $c)", "get[s, 0, GETPID]");
    gives("c = \"PID\"; print (semctl s 0 GET$c)", "get[s, 0, GETPID]");
    gives("w = [0 SETVAL 5]; print (semctl s ...$w)", "put[s, 0, SETVAL, Long:5]");
    gives("print (sem:semctl s 0 GETVAL)", "get[s, 0, GETVAL]");
    fails("c = 'GETVAL x'; semctl s 0 $c", "bad-value", "$c");
    fails("w = [0 SETVAL]; semctl s ...$w", "wrong-arguments", "semctl s ...$w");
    fails("w = 5; semctl s ...$w", "bad-value", "...$w");
  }

  @Test
  void noFormFits() {
    ProblemException e = refused("semctl s 0 GETPIDS", "bad-value", "GETPIDS");
    assertEquals("did you mean GETPID?", e.hint());
    assertTrue(e.getMessage().contains("GETVAL, GETPID"), e.getMessage());
    e = refused("semctl s 0 SETVAL", "wrong-arguments", "semctl s 0 SETVAL");
    assertEquals("semctl: VALUE is missing", e.getMessage());
    assertEquals("usage: semctl SET NUM SETVAL VALUE", e.hint());
    refused("semctl s 0 GETVAL 5", "wrong-arguments", "5");
    refused("send q", "wrong-arguments", "send q");
    refused("send q 1 a b c", "wrong-arguments", "c");
    refused("int 5", "wrong-arguments", "5");
    refused("print a { }", "wrong-arguments", "{ }");
    refused("time", "wrong-arguments", "time");
    refused("time { } { }", "wrong-arguments", "time { } { }");
  }

  @Test
  void aWordThatIsComputedHidesNoMissingOne() {
    ProblemException e = refused("c = 's'; print a; semctl $c", "wrong-arguments", "semctl $c");
    assertEquals("semctl: CMD is missing: GETVAL, GETPID, SETVAL or IPC_SET", e.getMessage());
    e = refused("print a; semctl s $args[0]", "wrong-arguments", "semctl s $args[0]");
    assertEquals("semctl: CMD is missing: GETVAL, GETPID, SETVAL or IPC_SET", e.getMessage());
    assertEquals(
        "usage: semctl SET NUM GETVAL|GETPID or semctl SET NUM SETVAL VALUE"
            + " or semctl SET [NUM] IPC_SET [mode=... uid=...]",
        e.hint());
    fails("w = [s]; semctl ...$w", "wrong-arguments", "semctl ...$w");
    gives("c = 'IPC_SET'; print (semctl s 0 $c mode=8)", "change[s, 0, IPC_SET, {mode=8}]");
    refused("print a; semctl s 0 ~", "bad-value", "~");
  }

  @Test
  void theFormIsThatWhoseWordIsNearest() {
    assertEquals(
        "semctl: NUM is missing",
        refused("semctl s SETVAL 5", "wrong-arguments", "semctl s SETVAL 5").getMessage());
    assertEquals(
        "did you mean IPC_SET?", refused("semctl s IPC_STE", "bad-value", "IPC_STE").hint());
    assertEquals(
        "semctl: cmd must be GETVAL, GETPID, SETVAL or IPC_SET, but is 5",
        refused("semctl s 0 5", "bad-value", "5").getMessage());
    assertEquals(
        "switch: cmd must be on or off, but is maybe",
        refused("switch maybe", "bad-value", "maybe").getMessage());
    gives("switch; switch on", "switch[]", "switch[on]");
  }

  @Test
  void joinedWords() {
    gives("print (semop s 0:-1:SEM_UNDO 1:1)", "ops[s, [[0, -1, SEM_UNDO], [1, 1]]]");
    gives("f = 3; print (semop s $f:in)", "ops[s, [[Long:3, in]]]");
    gives("f = 3; print (op x$f:\"a:b\":$f)", "one[[\"x3\", \"a:b\", Long:3]]");
    gives("ops = [0:-1 1:1]; print (semop s ...$ops)", "ops[s, [[0, -1], [1, 1]]]");
    gives("o = '0:1'; print (op $o)", "one[[0, 1]]");
    gives("o = 5; print (op $o)", "one[[Long:5]]");
    gives("o = [1 2]; print (op $o)", "one[[Long:1, Long:2]]");
    gives("print (op a::b)", "one[[a, , b]]");
  }

  @Test
  void pairs() {
    gives("m = 8; print (semctl s IPC_SET mode=$m)", "change[s, 0, IPC_SET, {mode=8}]");
    gives(
        "r = [mode=8 uid=2]; print (semctl s IPC_SET ...$r)",
        "change[s, 0, IPC_SET, {mode=8, uid=2}]");
    refused("semctl s IPC_SET moed=8", "unknown-field", "moed=8");
    refused("x = 1; semctl s IPC_SET moed=8 uid=$x", "unknown-field", "moed=8");
    refused("semctl s IPC_SET mode=8 mode=9", "wrong-arguments", "mode=9");
    refused("semctl s IPC_SET mode=x", "bad-value", "mode=x");
    fails("r = [moed=8]; semctl s IPC_SET ...$r", "unknown-field", "...$r");
    fails("r = [mode=8]; print ...$r", "wrong-arguments", "...$r");
    fails("m = 'x'; semctl s IPC_SET mode=$m", "bad-value", "mode=$m");
    gives("print a=1", "a=1");
  }

  @Test
  void unknownNames() {
    assertEquals("did you mean print?", refused("pritn x", "unknown-command", "pritn").hint());
    assertEquals(
        "did you mean count?",
        refused("count = 1; print $cuont", "unknown-variable", "$cuont").hint());
    assertEquals(
        "did you mean IPC_CREAT?",
        refused("x = IPC_CRAET", "unknown-constant", "IPC_CRAET").hint());
    refused("print $(nothing)", "unknown-command", "nothing");
    refused("if false { if true { x = (nope) } }", "unknown-command", "nope");
  }

  private static String hint(String script, String code, String guilty) {
    return refused(script, code, guilty).hint();
  }

  @Test
  void whatWasMeant() {
    String none = "unknown-command";
    assertEquals("text stands in quotes: \"abc\"", hint("x = abc", none, "abc"));
    assertEquals("text stands in quotes: \"abc\"", hint("print (abc)", none, "abc"));
    assertEquals(null, hint("abc", none, "abc"));
    assertEquals("programs run by !, as in ! ls -l", hint("ls -l", none, "ls"));
    assertEquals("a variable is set by x = 5", hint("let x = 5", none, "let"));
    assertEquals("a variable is set by A=5", hint("export A=5", none, "export"));
    assertEquals("the value of a variable is $abc", hint("abc = 5; abc + 1", none, "abc"));
    none = "unknown-variable";
    assertEquals("a constant has no $: IPC_CREAT", hint("print $IPC_CREAT", none, "$IPC_CREAT"));
    assertEquals(null, hint("q = 1; print $x", none, "$x"));
  }

  @Test
  void aBadLastLineRunsNothing() {
    refused("print one\nprint two\nsend q one", "bad-value", "one");
    refused("x = 1\nprint $x\n\nnope", "unknown-command", "nope");
  }

  @Test
  void resultsOfJavaAreValuesOfTheLanguage() {
    gives("x = (int); seen $x (word) (bytes)", "[Long:5, \"plain\", \"\ufffda\"]");
  }
}
