package org.ipcsh.lang.run;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;

/**
 * Scripts put together at random, from pieces that are good alone: whatever they do, they end well,
 * or with an error that has a place and is no internal one.
 */
final class MixTest {
  private static final int SCRIPTS = 3_000;
  private static final int TURNS = 2_000;

  private static final List<String> WORDS =
      List.of(
          "5",
          "-7",
          "x",
          "$x",
          "$y",
          "\"a $x\"",
          "'q'",
          "[1 2]",
          "[a=1]",
          "$l",
          "...$l",
          "...$r",
          "$l[0]",
          "$r.a",
          "$it",
          "$x:IN",
          "0:1",
          "mode=5",
          "mode=$x",
          "nope=1",
          "--size",
          "--size=4",
          "--quiet",
          "--raw",
          "--help",
          "--",
          "GETVAL",
          "SETVAL",
          "IPC_SET",
          "$c",
          "(int)",
          "null",
          "true",
          "2s",
          "IPC_CREAT|0600",
          "$(f 1)",
          "--timeout",
          "~/x",
          "$args",
          "$env.HOME",
          "1..3",
          "(rows 2)",
          "(1..3)",
          "{ }",
          "{ $it }",
          "{ break }",
          "{ x = 1 }",
          "b\"\\xff\"");

  private static final List<String> COMMANDS =
      List.of(
          "print", "seen", "give", "run", "int", "send", "semctl", "semop", "op", "time", "with",
          "defer", "keep", "again", "spawn", "rows", "first", "each", "len", "tell", "burst", "f",
          "g", "fail", "! sh");

  private static final List<String> GOOD =
      List.of(
          "print $x $l",
          "seen ...$l $x:IN a$x",
          "send q 1 $x --size=4",
          "semctl s 0 $c",
          "semctl s ...$l",
          "semctl s IPC_SET mode=$x",
          "semctl s IPC_SET ...$r",
          "op $x:1",
          "semop s ...$l",
          "rows 3",
          "f $x ...$l --on",
          "g",
          "fail ENOMSG",
          "give $x",
          "int --raw",
          "! sh",
          "tell",
          "again",
          "run ls -l $x",
          "send q ...$l --timeout 2s",
          "give (rows 2)");

  private static final List<String> STAGES =
      List.of("each { $it }", "first 2", "len", "tell", "burst", "each { x = $it; $x + 1 }");

  private static final List<String> TAKING =
      List.of(
          "time", "with $x", "with null", "defer", "keep", "spawn", "rows 3 | each", "$l | each");

  private static final List<String> EXPRESSIONS =
      List.of(
          "5",
          "$x",
          "$y",
          "$l",
          "$r",
          "$r.a",
          "\"t\"",
          "true",
          "null",
          "2s",
          "ENOMSG",
          "(int)",
          "[1]",
          "1..4",
          "1.5",
          "$e",
          "(f 2)",
          "$it",
          "$c",
          "9223372036854775807",
          "(rows 3)",
          "IPC_CREAT");

  private static final List<String> OPERATORS =
      List.of(
          "+", "-", "*", "/", "%", "<<", ">>", "&", "==", "!=", "<", ">=", "=~", "in", "and", "or",
          "..", "|");

  private final Random random = new Random(20);

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String expression() {
    String one = any(EXPRESSIONS);
    return random.nextInt(3) > 0
        ? one
        : "(" + one + " " + any(OPERATORS) + " " + expression() + ")";
  }

  private String command() {
    if (random.nextInt(20) > 0) {
      return any(GOOD);
    }
    StringBuilder text = new StringBuilder(any(COMMANDS));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(' ').append(any(WORDS));
    }
    return text.toString();
  }

  private String pipeline() {
    String first = random.nextBoolean() ? command() : expression();
    return random.nextInt(4) > 0 ? first : first + " | " + any(STAGES);
  }

  private String block(int depth) {
    return "{ " + statement(depth + 1) + "; " + statement(depth + 1) + " }";
  }

  private String statement(int depth) {
    switch (depth > 3 ? random.nextInt(3) : random.nextInt(14)) {
      case 0, 1:
        return pipeline();
      case 2:
        return any(List.of("x", "y", "l", "r", "c")) + " = " + pipeline();
      case 3:
        return "if " + expression() + " " + block(depth) + " else " + block(depth);
      case 4:
        return "while " + expression() + " " + block(depth);
      case 5:
        return "for x in " + expression() + " " + block(depth);
      case 6:
        return "try " + block(depth) + " catch e " + block(depth);
      case 7:
        return "repeat " + expression() + " " + block(depth);
      case 8:
        return any(TAKING) + " " + block(depth);
      case 9:
        return random.nextInt(4) > 0
            ? pipeline()
            : any(List.of("break", "continue", "return", "return " + pipeline(), "throw"));
      case 10:
        return "assert " + expression();
      case 11:
        return "time " + block(depth);
      case 12:
        return any(TAKING) + " " + block(depth);
      default:
        return "throw " + pipeline();
    }
  }

  @Test
  void nothingIsInternal() {
    int ran = 0;
    for (int i = 0; i < SCRIPTS; i++) {
      String script =
          "x = 1; y = 2; l = [1 2]; r = [a=1]; c = 'GETVAL'; e = null\n"
              + "def f n=1 --on ...more "
              + block(2)
              + "\ndef g { f ...$l }\n"
              + statement(0)
              + "\n"
              + statement(0);
      ran += end(script) ? 1 : 0;
    }

    assertNotEquals(0, ran, "no script at all got through binding");
  }

  /** Runs a script; true if it bound. */
  private static boolean end(String text) {
    TestHost host = new TestHost();
    host.turns = TURNS;
    Script script;
    try {
      script = host.compile(text);
    } catch (ProblemException e) {
      check(text, e);
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("binding " + text, e);
    }
    try {
      script.run(host);
      host.runDeferred(0, null);
    } catch (ProblemException e) {
      check(text, e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("running " + text, e);
    }
    return true;
  }

  private static void check(String script, ProblemException e) {
    if (e.problem() instanceof Problem.Interrupted) {
      return; // it has had its turns
    }
    assertNotNull(e.span(), () -> script + ": " + e.getMessage());
    if (e.problem() instanceof Problem.Internal) {
      throw new AssertionError(script + ": " + e.getMessage());
    }
  }
}
